package org.refdesk.desk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.answer.NotSearched;

/**
 * Whether a quote stands in the corpus.
 *
 * @param verdict what was found
 * @param place the stored words that the quote stands for, or are nearest to it; what differs is highlighted. Of
 *     {@code NOWHERE} the passage that has most of its words, or null where none has any
 * @param slips what differs and is none of the words; only where it is {@code EXACT}
 * @param changes what differs in the words, in order; only where it {@code DIFFERS}
 * @param notes what the desk has to say about the place
 * @param notSearched where the quote was not looked for
 */
public record Verification(
        Verdict verdict,
        @Nullable Citation place,
        Set<Slip> slips,
        List<Change> changes,
        List<String> notes,
        NotSearched notSearched) {
    public Verification(Verdict verdict, @Nullable Citation place, Set<Slip> slips, List<Change> changes) {
        this(verdict, place, slips, changes, List.of(), NotSearched.NOTHING);
    }

    public Verification {
        notes = List.copyOf(notes);
        slips = Collections.unmodifiableSet(slips.isEmpty() ? EnumSet.noneOf(Slip.class) : EnumSet.copyOf(slips));
        changes = List.copyOf(changes);
        if (place == null && verdict != Verdict.NOWHERE) {
            throw new IllegalArgumentException("a quote that stands somewhere needs its place, got none");
        }
    }

    /** The same, which also says where the quote was not looked for. */
    Verification withMissing(NotSearched missing, List<String> itsNotes) {
        return new Verification(verdict, place, slips, changes, itsNotes, missing);
    }

    /** What was found. */
    public enum Verdict {
        /** Its words stand there, all of them, in this order, with the same marks between. */
        EXACT,
        /** A stretch of text is so like it that it is surely what is quoted, and differs. */
        DIFFERS,
        /** No stretch of text is like it. */
        NOWHERE
    }

    /** A difference that leaves the words as they are. */
    public enum Slip {
        WHITE_SPACE,
        QUOTATION_MARKS,
        DASHES,
        CASE,
        /** The same characters written otherwise: an ellipsis as three dots, an accent apart, invisible ones. */
        FORM,
        /** The quote ends with another mark, or with one that does not stand there. */
        LAST_MARK
    }

    /**
     * A run of words or marks that differs.
     *
     * @param quoted as in the quote; empty where the quote leaves something out
     * @param standing as in the document; empty where the quote adds something
     */
    public record Change(String quoted, String standing) {}
}
