package org.refdesk.web;

import io.javalin.http.Context;
import java.util.Map;
import org.refdesk.json.Json;
import org.refdesk.web.http.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said where a request is not answered as asked: a page, or for programs a problem as RFC 9457 has it. */
final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String PROBLEM = "application/problem+json";
    private static final Map<Integer, String> TITLES = Map.of(
            400, "That cannot be read",
            403, "Not open to you",
            404, "Nothing here",
            413, "Too long",
            429, "Too many at once",
            500, "Something went wrong");

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
        send(context, 500, "The fault is the desk’s, and is written down for who runs it. Please try again.");
    }

    /** Where no page answered. */
    void unknown(Context context) {
        if (!ResponseMark.is(context)) {
            send(context, 404, "There is no such page here.");
        }
    }

    private void send(Context context, int status, String sentence) {
        ResponseMark.mark(context);
        String title = TITLES.getOrDefault(status, "Not answered");
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
