package org.refdesk.wiring;

import java.time.Duration;
import java.util.Set;
import org.refdesk.chat.dialogue.ChatSettings;
import org.refdesk.chat.dialogue.ChatSettings.Limit;
import org.refdesk.chat.dialogue.Permissions;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;

/** What holds for every chat platform, from the configuration. */
public final class ChatWiring {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private ChatWiring() {}

    public static ChatSettings settings(Settings settings) {
        ServiceSettings.Chat chat = settings.service().chat();
        return new ChatSettings(
                settings.citations(),
                new Permissions(Set.copyOf(chat.workspaces()), Set.copyOf(chat.channels()), Set.copyOf(chat.users())),
                chat.scopes(),
                new Limit(chat.perUser(), MINUTE),
                new Limit(chat.together(), MINUTE),
                ChatSettings.DEFAULT.forgotten(),
                chat.keepQuestions());
    }
}
