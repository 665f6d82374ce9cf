package org.refdesk.desk;

import org.refdesk.answer.Citation;
import org.refdesk.index.IndexSnapshot;

/** The text around a citation. */
final class CitationContext {
    private CitationContext() {}

    /**
     * The quote with this many characters on each side, cut to whole words and at the ends of the document. Empty if
     * the document is gone or is shorter.
     */
    static String of(Citation citation, int characters, IndexSnapshot snapshot) {
        int start = Math.max(0, citation.start() - characters);
        int wanted = (int) Math.min(Integer.MAX_VALUE, (long) citation.end() + characters);
        String text = snapshot.textUpTo(citation.document(), start, wanted);
        if (text.length() < citation.end() - start) {
            return "";
        }
        int from = start == 0 ? 0 : afterSpace(text, citation.start() - start);
        int to = text.length() < wanted - start ? text.length() : beforeSpace(text, citation.end() - start);
        return text.substring(from, to).strip();
    }

    private static int afterSpace(String text, int most) {
        for (int i = 0; i < most; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return most;
    }

    private static int beforeSpace(String text, int least) {
        for (int i = text.length() - 1; i >= least; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return least;
    }
}
