package org.refdesk.web;

import io.javalin.http.Context;
import java.util.Map;
import org.refdesk.json.Json;
import org.refdesk.text.Messages;
import org.refdesk.web.http.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said where a request is not answered as asked: a page, or for programs a problem as RFC 9457 has it. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String PROBLEM = "application/problem+json";
    private static final Map<Integer, String> TITLES = Map.of(
            400, Messages.text("web.title.400"),
            403, Messages.text("web.title.403"),
            404, Messages.text("web.title.404"),
            413, Messages.text("web.title.413"),
            429, Messages.text("web.title.429"),
            500, Messages.text("web.title.500"));

    private final AccessCheck accessCheck;

    ErrorPages(AccessCheck accessCheck) {
        this.accessCheck = accessCheck;
    }

    void refused(RefusedException refusal, Context context) {
        send(context, refusal.status(), refusal.sentence());
    }

    /** The message is left out of the log: it may hold what was asked. */
    void failed(Exception failure, Context context) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error(
                "defect: a request failed with {} at {}",
                failure.getClass().getName(),
                trace.length == 0 ? "an unknown place" : trace[0]);
        send(context, 500, Messages.text("web.error.failed"));
    }

    /** Where no page answered. */
    void unknown(Context context) {
        if (!ResponseMark.is(context)) {
            send(context, 404, Messages.text("web.error.no_page"));
        }
    }

    private void send(Context context, int status, String sentence) {
        ResponseMark.mark(context);
        String title = TITLES.getOrDefault(status, Messages.text("web.title.other"));
        if (context.path().startsWith("/api/")) {
            context.status(status).contentType(PROBLEM).result(Json.object(json -> {
                json.writeStringProperty("type", "about:blank");
                json.writeStringProperty("title", title);
                json.writeNumberProperty("status", status);
                json.writeStringProperty("detail", sentence);
            }));
        } else {
            PageFrame pageFrame = new PageFrame(title, "", accessCheck.isOpen());
            TemplateResponse.send(
                    context, status, (out, none) -> JteerrorGenerated.render(out, none, pageFrame, status, sentence));
        }
    }
}
