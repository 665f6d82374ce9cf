package org.refdesk.slack;

import java.util.Locale;
import java.util.ResourceBundle;
import org.refdesk.chat.Reply.Action;

/** The words of Slack's own surfaces (buttons, dialogs, the app's home), from one bundle of messages. */
final class SlackTexts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.refdesk.slack.messages", Locale.ROOT);

    private SlackTexts() {}

    static String of(String key) {
        return BUNDLE.getString(key);
    }

    static String of(Action action) {
        return of("action." + action.name().toLowerCase(Locale.ROOT));
    }
}
