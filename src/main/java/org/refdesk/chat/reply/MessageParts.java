package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.text.Messages;

/** Converts messages to parts of a reply: paragraphs, remarks, lists. */
public final class MessageParts {
    private MessageParts() {}

    /** A message as a paragraph. */
    public static Reply.Paragraph paragraph(String key, Object... values) {
        return new Reply.Paragraph(runs(Messages.pattern(key), values));
    }

    /** A message as a remark. */
    public static Reply.Remark remark(String key, Object... values) {
        return new Reply.Remark(runs(Messages.pattern(key), values));
    }

    /** A message of several lines as a list, one item per line. */
    public static Reply.Items items(String key, Object... values) {
        return new Reply.Items(Messages.pattern(key)
                .lines()
                .map(line -> new Reply.Paragraph(runs(line, values)))
                .toList());
    }

    /* Marks are parsed before the values are inserted, so marks in text from a person or a document have no effect. */
    private static List<Reply.Run> runs(String pattern, Object... values) {
        List<Reply.Run> runs = new ArrayList<>();
        int start = 0;
        Reply.Run.Style style = Reply.Run.Style.PLAIN;
        for (int at = 0; at <= pattern.length(); at++) {
            Reply.Run.Style next = at == pattern.length() ? style : style(pattern.charAt(at));
            boolean ends = at == pattern.length() || next != Reply.Run.Style.PLAIN;
            if (ends) {
                if (at > start) {
                    runs.add(new Reply.Run(Messages.format(pattern.substring(start, at), values), style));
                }
                style = next == style ? Reply.Run.Style.PLAIN : next;
                start = at + 1;
            }
        }
        return runs;
    }

    private static Reply.Run.Style style(char mark) {
        return switch (mark) {
            case '`' -> Reply.Run.Style.CODE;
            case '*' -> Reply.Run.Style.BOLD;
            default -> Reply.Run.Style.PLAIN;
        };
    }
}
