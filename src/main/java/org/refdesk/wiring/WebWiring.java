package org.refdesk.wiring;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.refdesk.answer.Citation;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.config.SetupException;
import org.refdesk.corpus.FollowedCorpus;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Documents;
import org.refdesk.desk.Request;
import org.refdesk.desk.RequestParser;
import org.refdesk.web.SkippedFile;
import org.refdesk.web.WebPages;
import org.refdesk.web.http.WebSettings;
import org.refdesk.web.link.LinkKey;
import org.refdesk.web.link.Permalinks;

/** The web page, from the configuration. */
public final class WebWiring {
    private WebWiring() {}

    public static WebPages pages(
            Settings settings, Desk desk, Documents documents, FollowedCorpus following, Permalinks permalinks) {
        return new WebPages(desk, documents, () -> leftOut(following), permalinks, settings(settings));
    }

    private static List<SkippedFile> leftOut(FollowedCorpus following) {
        return following.skipped().stream()
                .map(skipped -> new SkippedFile(skipped.name(), skipped.reason()))
                .toList();
    }

    /** Where citations can be opened from anywhere: nowhere, without a public address. */
    public static Function<Citation, Optional<String>> links(Settings settings) {
        return settings.service().web().publicUrl() == null
                ? citation -> Optional.empty()
                : permalinks(settings)::permanent;
    }

    public static Permalinks permalinks(Settings settings) {
        try {
            return new Permalinks(
                    settings(settings), LinkKey.of(settings.service().data()), InstantSource.system());
        } catch (IOException e) {
            throw new SetupException("Links cannot be signed: " + e.getMessage() + ".", e);
        }
    }

    /** What the configuration calls this service, beside its public address. */
    private static Set<String> hosts(ServiceSettings service) {
        Set<String> hosts = new HashSet<>(service.web().hosts());
        hosts.add(service.host());
        URI slack = service.slackApp().publicUrl();
        if (slack != null) {
            hosts.add(slack.getHost());
        }
        return hosts;
    }

    private static WebSettings settings(Settings settings) {
        ServiceSettings.Web web = settings.service().web();
        return new WebSettings(
                switch (web.access()) {
                    case OPEN -> WebSettings.Access.OPEN;
                    case LINKS -> WebSettings.Access.LINKS;
                    case PROXY -> WebSettings.Access.PROXY;
                },
                web.publicUrl(),
                hosts(settings.service()),
                Period.ofDays(web.linkDays()),
                Set.copyOf(web.proxies()),
                web.userHeader(),
                web.perMinute(),
                settings.citations(),
                settings.service().chat().examples().stream()
                        .filter(example -> RequestParser.parse(example) instanceof Request.Question)
                        .toList());
    }
}
