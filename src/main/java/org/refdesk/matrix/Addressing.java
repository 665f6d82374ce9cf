package org.refdesk.matrix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.matrix.RoomEvent.Message;

/** Whether a message speaks to the desk, and what it then says. */
final class Addressing {
    private final String user;
    private final String displayName;
    private final String prefix;
    private final Pattern spokenTo;

    /**
     * Knows by what the desk is spoken to.
     *
     * @param displayName empty where there is none
     * @param prefix a word, such as {@code !ask}
     */
    Addressing(String user, String displayName, String prefix) {
        this.user = user;
        this.displayName = displayName;
        this.prefix = prefix;
        this.spokenTo = spokenTo();
    }

    /** One of the names at the beginning, with a mark after the bare ones. */
    private Pattern spokenTo() {
        String local = user.substring(1, user.indexOf(':') < 0 ? user.length() : user.indexOf(':'));
        String bare =
                displayName.isBlank() ? Pattern.quote(local) : Pattern.quote(local) + "|" + Pattern.quote(displayName);
        return Pattern.compile(
                "\\A\\s*(?:" + Pattern.quote(user) + "(?=\\s|[:,]|\\z)[:,]?|@?(?:" + bare + ")\\s*[:,](?=\\s|\\z))\\s*",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * What the desk is told.
     *
     * @param conversation whether all that is said there is said to the desk
     */
    Optional<String> words(Message message, boolean conversation) {
        String text = message.replyTo() == null ? message.text() : ReplyFallback.without(message.text());
        Optional<String> prefixed = afterPrefix(text);
        if (prefixed.isPresent()) {
            return prefixed;
        }
        Matcher first = spokenTo.matcher(text);
        if (first.lookingAt()) {
            return Optional.of(orPrefixed(text.substring(first.end())));
        }
        if (message.mentioned().contains(user)) {
            return Optional.of(orPrefixed(withoutMention(text)));
        }
        return conversation && message.mentioned().isEmpty() ? Optional.of(text.strip()) : Optional.empty();
    }

    private String orPrefixed(String words) {
        return afterPrefix(words).orElse(words.strip());
    }

    private Optional<String> afterPrefix(String text) {
        String words = text.strip();
        if (!words.regionMatches(true, 0, prefix, 0, prefix.length())) {
            return Optional.empty();
        }
        String rest = words.substring(prefix.length());
        return rest.isEmpty() || Character.isWhitespace(rest.charAt(0)) ? Optional.of(rest.strip()) : Optional.empty();
    }

    /** The mention may stand anywhere; clients write it as the name that people see, or as the user. */
    private String withoutMention(String text) {
        String words = text.replace(user, " ");
        if (!displayName.isBlank() && words.equals(text)) {
            Matcher name = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])@?" + Pattern.quote(displayName) + "(?![\\p{L}\\p{N}])[:,]?",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text);
            words = name.find() ? text.substring(0, name.start()) + " " + text.substring(name.end()) : text;
        }
        return words.strip();
    }
}
