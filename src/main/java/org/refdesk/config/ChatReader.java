package org.refdesk.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.refdesk.chat.dialogue.Permissions;
import org.refdesk.query.Scope;

/** Reads what holds for every chat platform. */
final class ChatReader {
    private static final int MOST_QUESTIONS = 1_000_000;
    private static final Predicate<String> WORKSPACE =
            Pattern.compile("[A-Za-z0-9.:\\[\\]-]+").asMatchPredicate();
    private static final Predicate<String> CHANNEL =
            Pattern.compile("[CDG][A-Z0-9]+|!\\S+").asMatchPredicate();
    private static final Predicate<String> USER =
            Pattern.compile("[UW][A-Z0-9]+|@[^\\s:@]+:\\S+").asMatchPredicate();

    private final ConfigSources layers;
    private final ServiceReader reading;

    ChatReader(ConfigSources layers, ServiceReader reading) {
        this.layers = layers;
        this.reading = reading;
    }

    ServiceSettings.Chat read() {
        return new ServiceSettings.Chat(
                reading.items(
                        Key.CHAT_WORKSPACES, WORKSPACE, "teams of Slack, such as T0123, or homeservers of Matrix"),
                reading.items(
                        Key.CHAT_ALLOWED_CHANNELS,
                        CHANNEL.or(Permissions.DIRECT::equals),
                        "the ids of channels, such as C0123 or !abc:example.org, or direct"),
                reading.items(Key.CHAT_USERS, USER, "the ids of users, such as U0123 or @ann:example.org"),
                scopes(),
                reading.number(Key.CHAT_PER_USER, 1, MOST_QUESTIONS),
                reading.number(Key.CHAT_TOGETHER, 1, MOST_QUESTIONS),
                examples(),
                layers.value(Key.CHAT_KEEP_QUESTIONS, "on or off", false, SettingsReader::onOrOff));
    }

    private List<String> examples() {
        List<String> examples = reading.list(Key.CHAT_EXAMPLES);
        if (examples.size() > ServiceSettings.Chat.MOST_EXAMPLES) {
            layers.mistake(
                    Key.CHAT_EXAMPLES,
                    examples.size() + " questions are too many; there may be up to "
                            + ServiceSettings.Chat.MOST_EXAMPLES);
        }
        return examples;
    }

    /**
     * Written as {@code C0123: source:404; !abc:example.org: author:Smith; direct: file:public}: the channel ends at
     * the first colon with a space behind it, or else at the first.
     */
    private Map<String, Scope> scopes() {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (String item : reading.list(Key.CHAT_CHANNELS)) {
            int spaced = item.indexOf(": ");
            int colon = spaced > 0 ? spaced : item.indexOf(':');
            String channel = colon > 0 ? item.substring(0, colon).strip() : "";
            String words = item.substring(colon + 1).strip();
            if (!CHANNEL.or(Permissions.DIRECT::equals).test(channel)) {
                layers.mistake(
                        Key.CHAT_CHANNELS,
                        "\"" + item
                                + "\" is not allowed; it must be a channel's id, or direct, a colon and filters, such"
                                + " as C0123: source:404");
                continue;
            }
            if (scopes.containsKey(channel)) {
                layers.mistake(Key.CHAT_CHANNELS, channel + " is named twice; write all its filters in one line");
            }
            scope(channel, words).ifPresent(scope -> scopes.put(channel, scope));
        }
        return scopes;
    }

    private Optional<Scope> scope(String channel, String words) {
        try {
            return Optional.of(Scope.parse(words));
        } catch (IllegalArgumentException e) {
            layers.mistake(Key.CHAT_CHANNELS, channel + " must be tied by filters: " + e.getMessage());
            return Optional.empty();
        }
    }
}
