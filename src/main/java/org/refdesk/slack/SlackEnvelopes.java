package org.refdesk.slack;

import com.google.gson.Gson;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.util.json.GsonFactory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.ErrorDescription;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.records.RecordsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles what Slack sends through a socket: events, commands and buttons in envelopes, which are acknowledged by id.
 */
final class SlackEnvelopes {
    private static final Logger LOG = LoggerFactory.getLogger(SlackEnvelopes.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** Type of the envelopes that Slack retries. */
    private static final String EVENT = "events_api";

    private final App app;
    private final UnhandledEvents unhandled;
    private final SocketModeRequestParser parser;

    SlackEnvelopes(App app, UnhandledEvents unhandled) {
        this.app = app;
        this.unhandled = unhandled;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /**
     * Handles an envelope and returns its acknowledgement, or empty. Without one, Slack sends an event again, which
     * helps if it could not be stored. For a command or button, Slack tells the user that it failed.
     */
    Optional<String> take(String message) {
        @Nullable SocketModeRequest request = null;
        try {
            request = parser.parse(message);
            return request == null || isToComeAgain(request, app.run(request.getBoltRequest()))
                    ? Optional.empty()
                    : Optional.of(acknowledgement(request));
        } catch (RecordsException e) {
            LOG.warn("a message of Slack was not taken, so that Slack sends it again: {}", e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            unhandled.note("a message", e);
            return request == null || !isEvent(request) ? Optional.empty() : Optional.of(acknowledgement(request));
        } catch (Exception e) {
            LOG.warn("a message of Slack was not taken, so that Slack sends it again: {}", e.getMessage());
        } catch (Error e) {
            LOG.error(
                    "defect: a message of Slack was not taken, so that Slack sends it again: {}",
                    ErrorDescription.of(e));
        }
        return Optional.empty();
    }

    /** Events that we do not handle are acknowledged: they would be the same if they came again. */
    private static boolean isToComeAgain(SocketModeRequest request, Response response) {
        return response.getStatusCode() != 200 && !isEvent(request);
    }

    private static boolean isEvent(SocketModeRequest request) {
        return EVENT.equals(request.getEnvelope().getType());
    }

    private static String acknowledgement(SocketModeRequest request) {
        return GSON.toJson(new AckResponse(request.getEnvelope().getEnvelopeId()));
    }
}
