package org.refdesk;

import java.util.Set;
import org.refdesk.config.Service;
import org.refdesk.slack.SlackSettings;
import org.refdesk.slack.SlackSettings.Mode;

/** Slack's settings, from the configuration. */
final class SlackParts {
    private SlackParts() {}

    static SlackSettings settings(Service.SlackApp app, Service.Slack slack, Service.Chat chat) {
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
