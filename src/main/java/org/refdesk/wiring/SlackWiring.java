package org.refdesk.wiring;

import java.util.Set;
import org.refdesk.config.ServiceSettings;
import org.refdesk.slack.SlackSettings;
import org.refdesk.slack.SlackSettings.Mode;

/** Slack's settings, from the configuration. */
final class SlackWiring {
    private SlackWiring() {}

    static SlackSettings settings(
            ServiceSettings.SlackApp app, ServiceSettings.Slack slack, ServiceSettings.Chat chat) {
        return new SlackSettings(
                app.sockets() ? Mode.SOCKET : Mode.HTTP,
                app.command(),
                chat.examples(),
                slack.botToken(),
                slack.signingSecret(),
                slack.appToken(),
                slack.api(),
                Set.copyOf(chat.workspaces()),
                app.sharedChannels());
    }
}
