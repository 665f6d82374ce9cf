package org.refdesk.service;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.SetupException;
import org.refdesk.slack.SlackHttp;
import org.refdesk.web.WebPages;
import org.refdesk.web.http.MalformedRequestHandler;

/** The only HTTP server: it serves pages, Slack requests and health checks. */
final class HttpListener implements AutoCloseable {
    /** Slack's requests have some kilobytes. */
    private static final long MOST_BYTES = 1 << 20;

    /** The longest question in an address takes 9 bytes a character, and a link may come with it. */
    private static final int MOST_HEADER_BYTES = 32 << 10;

    private final Javalin server;

    private HttpListener(Javalin server) {
        this.server = server;
    }

    /**
     * Starts to listen.
     *
     * @param slack handlers by the path that Slack calls; empty if it calls none
     * @param pages for people, and for programs
     * @param healthChecks for monitoring programs
     */
    static HttpListener start(
            ServiceSettings service, Map<String, SlackHttp> slack, WebPages pages, HealthChecks healthChecks) {
        Javalin server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MOST_BYTES;
            config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(MOST_HEADER_BYTES));
            config.jetty.modifyServer(jetty -> {
                jetty.setErrorHandler(new MalformedRequestHandler());
                jetty.insertHandler(pages.door());
            });
            pages.addTo(config.routes);
            healthChecks.addTo(config.routes);
            slack.forEach((path, http) -> config.routes.post(path, context -> handle(http, context)));
        });
        try {
            return new HttpListener(server.start(service.host(), service.port()));
        } catch (JavalinBindException e) {
            throw new SetupException(
                    "Cannot listen on " + service.host() + ":" + service.port()
                            + ". Another program may use it: set web.port to another one, or to 0 for a free one.",
                    e);
        }
    }

    private static void handle(SlackHttp slack, Context context) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        context.headerMap().forEach((name, value) -> headers.put(name, List.of(value)));
        SlackHttp.Outcome outcome = slack.handle(context.path(), headers, context.bodyAsBytes());
        if (outcome.isFinal()) {
            context.header("X-Slack-No-Retry", "1");
        }
        context.status(outcome.status()).contentType(outcome.contentType()).result(outcome.body());
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }
}
