package org.refdesk.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.QuestionRules;
import org.refdesk.limit.MonotonicClock;
import org.refdesk.limit.RateLimiter;
import org.refdesk.text.Messages;
import org.refdesk.web.http.ForwardedFor;
import org.refdesk.web.http.HostNames;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.http.WebSettings;
import org.refdesk.web.http.WebSettings.Access;
import org.refdesk.web.link.Permalink;
import org.refdesk.web.link.Permalinks;

/** Decides who may ask and read, and who asks at all. */
final class AccessCheck {
    /** Clients whose counts are held. */
    private static final int MOST_CLIENTS = 100_000;

    private final WebSettings settings;
    private final Permalinks permalinks;
    private final RateLimiter<String> limits;

    AccessCheck(WebSettings settings, Permalinks permalinks) {
        this.settings = settings;
        this.permalinks = permalinks;
        this.limits =
                new RateLimiter<>(settings.perMinute(), Duration.ofMinutes(1), MOST_CLIENTS, new MonotonicClock());
    }

    /** Whether everything may be read by those who may read anything. */
    boolean isOpen() {
        return settings.access() != Access.LINKS;
    }

    /** @throws RefusedException where this request may not ask, or made too many */
    void admit(Context context) {
        limit(context);
        if (!isOpen()) {
            throw new RefusedException(403, Messages.text("web.error.chat_only"));
        }
    }

    /**
     * Admits a request to one document.
     *
     * @throws RefusedException where it may not read it, or made too many
     */
    void admit(Context context, @Nullable Permalink link) {
        limit(context);
        if (isOpen()) {
            return;
        }
        if (link == null || link.until() == null) {
            throw new RefusedException(403, Messages.text("web.error.bad_link"));
        }
        if (!link.opensOn(permalinks.today())) {
            throw new RefusedException(403, Messages.text("web.error.expired"));
        }
    }

    private void limit(Context context) {
        String question = context.queryParam("q");
        long wait = limits.use(client(context.req()), question == null ? 1 : QuestionRules.cost(question));
        if (wait > 0) {
            throw new RefusedException(429, Messages.text("web.error.limit", wait));
        }
    }

    private String client(HttpServletRequest request) {
        if (settings.access() == Access.PROXY) {
            return "user " + user(request).toLowerCase(Locale.ROOT);
        }
        return HostNames.network(ForwardedFor.client(request, settings.proxies()));
    }

    /** Whom a proxy of ours names. */
    private String user(HttpServletRequest request) {
        List<String> named = settings.proxies().contains(HostNames.peer(request))
                ? Collections.list(request.getHeaders(settings.userHeader()))
                : List.of();
        if (named.size() > 1) {
            throw new RefusedException(403, Messages.text("web.error.two_users", settings.userHeader()));
        }
        if (named.isEmpty() || named.getFirst().isBlank()) {
            throw new RefusedException(403, Messages.text("web.error.sign_in"));
        }
        return named.getFirst().strip();
    }
}
