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
import org.refdesk.background.Described;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack sends through a socket: an event, a command or a button in an envelope, to be acknowledged by its name.
 */
final class SlackEnvelopes {
    private static final Logger LOG = LoggerFactory.getLogger(SlackEnvelopes.class);
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final App app;
    private final SocketModeRequestParser parser;

    SlackEnvelopes(App app) {
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /** Hands over what is in one; the acknowledgement, or nothing where it was not taken and must come again. */
    Optional<String> take(String message) {
        try {
            @Nullable SocketModeRequest request = parser.parse(message);
            if (request == null) {
                return Optional.empty();
            }
            Response response = app.run(request.getBoltRequest());
            return response.getStatusCode() == 200
                    ? Optional.of(
                            GSON.toJson(new AckResponse(request.getEnvelope().getEnvelopeId())))
                    : Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("a message of Slack cannot be read: {}", e.getClass().getSimpleName());
        } catch (Error e) {
            LOG.error("a message of Slack was not taken, so that Slack sends it again: {}", Described.of(e));
        } catch (Exception e) {
            LOG.warn("a message of Slack was not taken, so that Slack sends it again: {}", e.getMessage());
        }
        return Optional.empty();
    }
}
