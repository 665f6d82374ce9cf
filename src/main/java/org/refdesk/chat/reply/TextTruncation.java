package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;

/** Cuts text to a length that a platform accepts. The remaining text is unchanged; the cut is marked. */
public final class TextTruncation {
    private static final String MARK = " […]";

    private TextTruncation() {}

    public static String cut(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int end = most - MARK.length();
        int space = words.lastIndexOf(' ', end);
        if (space > end / 2) {
            end = space;
        } else if (Character.isHighSurrogate(words.charAt(end - 1))) {
            end--;
        }
        return words.substring(0, end) + MARK;
    }

    public static List<Reply.Run> cut(List<Reply.Run> runs, int most) {
        List<Reply.Run> kept = new ArrayList<>();
        int left = most;
        for (Reply.Run run : runs) {
            if (run.text().length() > left) {
                if (left > MARK.length()) {
                    kept.add(new Reply.Run(cut(run.text(), left), run.style()));
                }
                return kept;
            }
            kept.add(run);
            left -= run.text().length();
        }
        return kept;
    }

    /** Joins the text of runs. */
    public static String plain(List<Reply.Run> runs) {
        StringBuilder words = new StringBuilder();
        runs.forEach(run -> words.append(run.text()));
        return words.toString();
    }
}
