package org.refdesk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Span;
import org.refdesk.text.VisibleText;

/**
 * A stretch of a document's text as the page shows it.
 *
 * @param text its characters
 * @param marked whether they are marked
 * @param anchor the name by which an address scrolls here, or null
 */
record TextRun(String text, boolean marked, @Nullable String anchor) {
    /** A text with ranges in it marked; they are in order, and apart. */
    static List<TextRun> of(String text, List<Span> marks) {
        List<TextRun> runs = new ArrayList<>();
        int at = 0;
        for (Span mark : marks) {
            add(runs, text, at, mark.start(), false);
            add(runs, text, mark.start(), mark.end(), true);
            at = mark.end();
        }
        add(runs, text, at, text.length(), false);
        return runs;
    }

    private static void add(List<TextRun> runs, String text, int start, int end, boolean marked) {
        if (start < end) {
            runs.add(new TextRun(VisibleText.of(text.substring(start, end)), marked, null));
        }
    }

    /** The same, not longer than so many characters and an ellipsis; cut between words where there are any. */
    TextRun cut(int most) {
        if (text.length() <= most) {
            return this;
        }
        int space = text.lastIndexOf(' ', most);
        int end = space > 0 ? space : Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return new TextRun(text.substring(0, end) + " …", marked, anchor);
    }

    /** The same, which an address scrolls to. */
    TextRun named(String name) {
        return new TextRun(text, marked, name);
    }
}
