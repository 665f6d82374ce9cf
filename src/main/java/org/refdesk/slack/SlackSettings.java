package org.refdesk.slack;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Settings for Refdesk in Slack.
 *
 * @param mode how Slack delivers events
 * @param command the slash command, with its slash
 * @param examples questions that people can begin with
 * @param botToken authenticates the app to Slack
 * @param signingSecret proves that a request comes from Slack; needed for {@link Mode#HTTP}
 * @param appToken opens web sockets; needed for {@link Mode#SOCKET}
 * @param api address of Slack's Web API, with a slash at its end
 * @param workspaces whose people are served; empty for the workspace that the app is installed in
 * @param sharedChannels whether Refdesk answers in channels that are shared with other organizations
 */
public record SlackSettings(
        Mode mode,
        String command,
        List<String> examples,
        String botToken,
        @Nullable String signingSecret,
        @Nullable String appToken,
        URI api,
        Set<String> workspaces,
        boolean sharedChannels) {
    /** How Slack delivers events. */
    public enum Mode {
        /** Slack calls our address. */
        HTTP,
        /** We keep web sockets open to Slack, so we need no reachable address. */
        SOCKET
    }

    public SlackSettings {
        examples = List.copyOf(examples);
        workspaces = Set.copyOf(workspaces);
        if (!command.startsWith("/") || command.length() > 32) {
            throw new IllegalArgumentException(
                    "command must begin with / and have at most 32 characters, got " + command);
        }
        if (mode == Mode.HTTP && signingSecret == null) {
            throw new IllegalArgumentException("HTTP mode needs a signing secret, got none");
        }
        if (mode == Mode.SOCKET && appToken == null) {
            throw new IllegalArgumentException("Socket Mode needs an app-level token, got none");
        }
    }

    /** Leaves out the secrets. */
    @Override
    public String toString() {
        return "SlackSettings[" + mode + " " + command + " " + api + "]";
    }
}
