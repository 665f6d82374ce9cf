package org.refdesk.reader;

import java.util.ArrayList;
import java.util.List;

/** What there is to say of the lines of a file: of the first of them one by one, and of how many others. */
final class LineNotes {
    private static final int MOST = 1_000;

    private final List<String> notes = new ArrayList<>();
    private int others;

    void add(int line, String note) {
        if (notes.size() < MOST) {
            notes.add("line " + line + ": " + note);
        } else {
            others++;
        }
    }

    List<String> all() {
        List<String> all = new ArrayList<>(notes);
        if (others > 0) {
            all.add("and " + others + " more lines");
        }
        return all;
    }
}
