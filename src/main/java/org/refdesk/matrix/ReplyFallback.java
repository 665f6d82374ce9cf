package org.refdesk.matrix;

/**
 * The lines that clients put before a reply, for those that cannot show one: each begins with {@code >}, and a blank
 * line may follow. Read line by line, since anybody may write as many as fit into an event.
 */
final class ReplyFallback {
    private ReplyFallback() {}

    /** The text without them. A last line that does not end is what the person says. */
    static String without(String text) {
        int at = 0;
        int next = 0;
        while (next >= 0) {
            at = next;
            next = at < text.length() && text.charAt(at) == '>' ? nextLine(text, at) : -1;
        }
        return text.substring(at == 0 ? 0 : afterLineEnd(text, at));
    }

    /** Where the next line begins; -1 where this one does not end. */
    private static int nextLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            int after = afterLineEnd(text, i);
            if (after > i) {
                return after;
            }
        }
        return -1;
    }

    /** The same place where no line ends there. */
    private static int afterLineEnd(String text, int at) {
        if (text.startsWith("\r\n", at)) {
            return at + 2;
        }
        boolean isEnd = at < text.length()
                && switch (text.charAt(at)) {
                    case '\n', '\u000B', '\f', '\r', '\u0085', '\u2028', '\u2029' -> true;
                    default -> false;
                };
        return isEnd ? at + 1 : at;
    }
}
