package org.refdesk.service;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.util.InetAddressSet;
import org.refdesk.chat.PlatformState;
import org.refdesk.corpus.FollowedCorpus;
import org.refdesk.metrics.Metrics;
import org.refdesk.web.http.HostNames;
import org.refdesk.wiring.OpenDesk;

/** The addresses that monitoring programs read. They reveal no name and no question. */
final class HealthChecks {
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /** Headers that proxies add. Any one of them shows that a proxy sent the request. */
    private static final List<String> PASSED_ON =
            List.of("X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final OpenDesk opened;
    private final FollowedCorpus following;
    private final Supplier<List<PlatformState>> platforms;
    private final Metrics metrics;
    private final InetAddressSet readers = new InetAddressSet();

    /** @param metricsFrom addresses and networks that may read the metrics, besides this machine */
    HealthChecks(
            OpenDesk opened,
            FollowedCorpus following,
            Supplier<List<PlatformState>> platforms,
            Metrics metrics,
            List<String> metricsFrom) {
        this.opened = opened;
        this.following = following;
        this.platforms = platforms;
        this.metrics = metrics;
        readers.addAll(metricsFrom);
    }

    void addTo(RoutesConfig routes) {
        routes.get("/health/live", context -> context.contentType(TEXT).result("live\n"));
        routes.get("/health/ready", this::ready);
        routes.get("/metrics", this::metrics);
    }

    private void ready(Context context) {
        boolean ready = opened.isReady();
        List<String> lines = new ArrayList<>();
        lines.add("desk: " + (ready ? "ready" : "not ready"));
        for (PlatformState platform : platforms.get()) {
            lines.add(platform.platform() + ": " + (platform.connected() ? "connected" : "not connected"));
            ready &= platform.connected();
        }
        boolean followed = following.trouble().isEmpty();
        lines.add("corpus: " + (followed ? "followed" : "not followed"));
        ready &= followed;
        int kept = following.kept().size();
        if (kept > 0) {
            lines.add("corpus: " + kept + " of its files cannot be read now, and answered from as read before");
        }
        if (opened.figures().documents() == 0) {
            lines.add("corpus: nothing in it can be read");
            ready = false;
        }
        for (String name : opened.background().failing()) {
            lines.add("background: " + name + " fails");
            ready = false;
        }
        context.status(ready ? 200 : 503).contentType(TEXT).result(String.join("\n", lines) + "\n");
    }

    private void metrics(Context context) {
        if (mayReadMetrics(context)) {
            context.contentType(PROMETHEUS).result(metrics.text());
        } else {
            context.status(403).contentType(TEXT).result("web.metrics_from says who may read this.\n");
        }
    }

    /** A request that a proxy on this machine passes on comes from another machine. */
    private boolean mayReadMetrics(Context context) {
        InetAddress peer = HostNames.peer(context.req());
        boolean passedOn = PASSED_ON.stream().anyMatch(header -> context.header(header) != null);
        return !passedOn && (peer.isLoopbackAddress() || readers.test(peer));
    }
}
