package org.refdesk;

import java.util.List;
import org.refdesk.config.Service;
import org.refdesk.slack.SlackSettings;
import org.refdesk.slack.SlackSettings.Mode;

/** Slack's settings, from the configuration. */
final class SlackParts {
    private SlackParts() {}

    static SlackSettings settings(Service.SlackApp app, Service.Slack slack, List<String> examples) {
        return new SlackSettings(
                app.sockets() ? Mode.SOCKET : Mode.HTTP,
                app.command(),
                examples,
                slack.botToken(),
                slack.signingSecret(),
                slack.appToken(),
                slack.api());
    }
}
