package org.refdesk;

import java.time.Duration;
import java.util.Set;
import org.refdesk.chat.ChatSettings;
import org.refdesk.chat.ChatSettings.Limit;
import org.refdesk.chat.Permissions;
import org.refdesk.config.Service;
import org.refdesk.config.Settings;

/** What holds for every chat platform, from the configuration. */
final class ChatParts {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private ChatParts() {}

    static ChatSettings settings(Settings settings) {
        Service.Chat chat = settings.service().chat();
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
