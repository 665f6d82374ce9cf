package org.refdesk.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.bolt.util.SlackRequestParser.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.refdesk.background.ErrorDescription;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.records.RecordsException;
import org.refdesk.limit.LogThrottle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The endpoint that Slack calls: events, commands and buttons on one path. The signature is checked first, over the raw
 * bytes, so Bolt sees only what Slack sent.
 */
public final class SlackHttp {
    private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);

    /**
     * The HTTP response to send.
     *
     * @param status HTTP status
     * @param contentType of the body
     */
    public record Outcome(int status, String contentType, String body) {
        /** Whether the same request would fail again. Slack retries other requests that fail. */
        public boolean isFinal() {
            return status == 400 || status == 404;
        }

        private static Outcome of(int status, String body) {
            return new Outcome(status, "text/plain; charset=utf-8", body);
        }
    }

    private static final Outcome UNREADABLE = Outcome.of(400, "cannot be read");
    private static final Outcome TRY_AGAIN = Outcome.of(503, "try again");

    private final App app;
    private final SlackRequestParser parser;
    private final SlackSignature signature;
    private final UnhandledEvents unhandled;
    private final LogThrottle doubts = new LogThrottle();

    SlackHttp(App app, SlackSignature signature, UnhandledEvents unhandled) {
        this.unhandled = unhandled;
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.signature = signature;
    }

    /**
     * Handles a request.
     *
     * @param headers by name
     * @param body the raw bytes
     */
    public Outcome handle(String path, Map<String, List<String>> headers, byte[] body) {
        RequestHeaders read = new RequestHeaders(headers);
        String time = read.getFirstValue("X-Slack-Request-Timestamp");
        String signed = read.getFirstValue("X-Slack-Signature");
        if (!signature.holds(time, signed, body)) {
            if (signature.isSlacks(time, signed, body)) {
                doubtTheClock();
            }
            return Outcome.of(401, "not signed by Slack, or not lately");
        }
        return run(HttpRequest.builder()
                .requestUri(path)
                .queryString(Map.of())
                .headers(read)
                .requestBody(new String(body, StandardCharsets.UTF_8))
                .remoteAddress("")
                .build());
    }

    /** Warns only now and then: somebody may also be replaying an old request of Slack's. */
    private void doubtTheClock() {
        if (doubts.isDue()) {
            LOG.warn("requests that Slack signed are refused, for they are more than five minutes from this machine’s"
                    + " clock: look whether it is right (refdesk doctor)");
        }
    }

    private Outcome run(HttpRequest request) {
        try {
            Response response = app.run(parser.parse(request));
            String body = response.getBody() == null ? "" : response.getBody();
            String type = response.getContentType() == null ? "text/plain; charset=utf-8" : response.getContentType();
            return new Outcome(response.getStatusCode(), type, body);
        } catch (RecordsException e) {
            return notTaken(e);
        } catch (RuntimeException | StackOverflowError e) {
            unhandled.note("a request", e);
            return UNREADABLE;
        } catch (Error e) {
            LOG.error("a request of Slack was not taken, so that Slack sends it again: {}", ErrorDescription.of(e));
            return TRY_AGAIN;
        } catch (Exception e) {
            return notTaken(e);
        }
    }

    private static Outcome notTaken(Exception e) {
        LOG.warn("a request of Slack was not taken, so that Slack sends it again: {}", e.getMessage());
        return TRY_AGAIN;
    }
}
