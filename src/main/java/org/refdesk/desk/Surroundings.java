package org.refdesk.desk;

import org.refdesk.answer.Citation;
import org.refdesk.index.Snapshot;
import org.refdesk.index.StoredDocument;

/** The text around a citation. */
final class Surroundings {
    private Surroundings() {}

    /** The quote with so many characters on each side, cut at the ends of the document and drawn in to whole words. */
    static String of(Citation citation, int characters, Snapshot snapshot) {
        int length = snapshot.documents().stream()
                .filter(document -> document.id().equals(citation.document()))
                .mapToInt(StoredDocument::characters)
                .findFirst()
                .orElse(citation.end());
        int start = Math.max(0, citation.start() - characters);
        int end = Math.min(length, citation.end() + characters);
        String text = snapshot.text(citation.document(), start, end);
        int from = start == 0 ? 0 : afterSpace(text, citation.start() - start);
        int to = end == length ? text.length() : beforeSpace(text, citation.end() - start);
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
