package org.refdesk.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the app's tokens and scopes with Slack; receives and posts nothing. */
public final class SlackProbe implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackProbe.class);
    private static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(10).toMillis();
    private static final String SCOPES_HEADER = "x-oauth-scopes";

    private final Slack slack;

    private SlackProbe(Slack slack) {
        this.slack = slack;
    }

    /**
     * The app's identity.
     *
     * @param missing scopes that it needs but was not granted; also empty if Slack does not say what was granted
     */
    public record Identity(String team, String user, List<String> missing) {
        public Identity {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Creates a probe; Slack is not called yet.
     *
     * @param api address of Slack's Web API, with a slash at its end
     */
    public static SlackProbe at(URI api) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(api.toString());
        config.setPrettyResponseLoggingEnabled(false);
        config.setStatsEnabled(false);
        config.setHttpClientReadTimeoutMillis(PATIENCE_MILLIS);
        config.setHttpClientWriteTimeoutMillis(PATIENCE_MILLIS);
        config.setHttpClientCallTimeoutMillis(PATIENCE_MILLIS);
        return new SlackProbe(Slack.getInstance(config));
    }

    /**
     * Asks Slack who the app is.
     *
     * @throws PlatformException if Slack cannot be reached or rejects the token
     */
    public Identity identity(String botToken) throws PlatformException {
        AuthTestResponse self = calls(botToken).call(client -> client.authTest(r -> r));
        return new Identity(
                String.valueOf(self.getTeam()), String.valueOf(self.getUser()), missing(self.getHttpResponseHeaders()));
    }

    private static List<String> missing(@Nullable Map<String, List<String>> headers) {
        TreeSet<String> missing = new TreeSet<>();
        if (headers != null) {
            headers.forEach((name, values) -> {
                if (name.equalsIgnoreCase(SCOPES_HEADER)) {
                    missing.addAll(SlackManifest.SCOPES);
                    values.forEach(value -> Arrays.stream(value.split(",", -1))
                            .map(String::strip)
                            .toList()
                            .forEach(missing::remove));
                }
            });
        }
        return List.copyOf(missing);
    }

    /**
     * Requests a socket, but does not open it.
     *
     * @throws PlatformException if Slack gives none
     */
    public void socket(String appToken) throws PlatformException {
        calls(appToken).call(client -> client.appsConnectionsOpen(r -> r));
    }

    private SlackCalls calls(String token) {
        MethodsClient client = slack.methods(token);
        return new SlackCalls(client);
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            LOG.debug("Slack: a connection did not close: {}", e.toString());
        }
    }
}
