package org.refdesk.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts Slack's mark-up to plain text: mentions, links and escapes. */
final class SlackWords {
    private static final Pattern MENTION = Pattern.compile("<@([A-Z0-9]+)(?:\\|[^<>]*)?>");
    private static final Pattern LINK = Pattern.compile("<((?:https?|mailto):[^<>|]+)(?:\\|([^<>]*))?>");
    private static final Pattern CHANNEL = Pattern.compile("<#[A-Z0-9]+(?:\\|([^<>]*))?>");

    private SlackWords() {}

    /** Returns the text without mentions, and with the rest of Slack's mark-up as a person would read it. */
    static String of(String text, String self) {
        Matcher mentions = MENTION.matcher(text);
        String plain = mentions.replaceAll(found -> found.group(1).equals(self) || self.isEmpty() ? " " : "");
        plain = LINK.matcher(plain)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(2) == null || found.group(2).isEmpty() ? found.group(1) : found.group(2)));
        plain = CHANNEL.matcher(plain)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement("#" + found.group(1)));
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    /** Whether a message mentions a user. */
    static boolean mentions(String text, String user) {
        return MENTION.matcher(text).results().anyMatch(found -> found.group(1).equals(user));
    }

    /** Whether a message begins with a mention of somebody else. */
    static boolean speaksToAnother(String text, String self) {
        Matcher first = MENTION.matcher(text.strip());
        return first.lookingAt() && !first.group(1).equals(self);
    }
}
