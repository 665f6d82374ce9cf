package org.refdesk.slack;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.chat.Reply.Run;

/** Words cut to a length that Slack takes. What is left stands as it was; the cut is marked. */
final class Cut {
    private static final String MARK = " […]";

    private Cut() {}

    static String cut(String words, int most) {
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

    static List<Run> cut(List<Run> runs, int most) {
        List<Run> kept = new ArrayList<>();
        int left = most;
        for (Run run : runs) {
            if (run.text().length() > left) {
                if (left > MARK.length()) {
                    kept.add(new Run(cut(run.text(), left), run.style()));
                }
                return kept;
            }
            kept.add(run);
            left -= run.text().length();
        }
        return kept;
    }

    /** The words of runs, one after the other. */
    static String plain(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        runs.forEach(run -> words.append(run.text()));
        return words.toString();
    }
}
