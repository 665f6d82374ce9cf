package org.refdesk.passage;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Span;

/**
 * Text to sentences.
 *
 * <p>Every sentence is a range of the text without white space at its ends; together they cover all that is not white.
 * None is longer than {@link #LONGEST}.
 */
public final class SentenceSplitter {
    /**
     * The longest sentence, in UTF-16 units; a longer one is cut at a clause, else at a space. A citation holds about
     * this much.
     */
    public static final int LONGEST = 500;

    /** Stops in a row that are looked at together: of a megabyte of full stops, each would be looked at by each. */
    private static final int LONGEST_RUN = 32;

    /*
     * A stop ends a sentence where white space follows it (none is needed in the scripts that set none), after any
     * closing quotation marks and brackets, which belong to the sentence. StopJudge says which full stops do not count.
     * A blank line always ends one. A piece that holds no letter and no digit, such as an elision mark, goes with the
     * sentence after it.
     */

    private SentenceSplitter() {}

    /** The sentences of {@code text} from {@code start} to {@code end}, in order. */
    public static List<Span> sentences(String text, int start, int end) {
        if (start < 0 || end < start || end > text.length()) {
            throw new IllegalArgumentException("range must lie in 0.." + text.length() + ", got " + start + ".." + end);
        }
        List<Span> found = new ArrayList<>();
        int from = start;
        int wordless = -1;
        for (int i = start; i < end; ) {
            int next = boundary(text, i, start, end);
            if (next < 0) {
                i++;
                continue;
            }
            if (hasWord(text, from, next)) {
                add(text, wordless >= 0 ? wordless : from, next, found);
                wordless = -1;
            } else if (wordless < 0) {
                wordless = from;
            }
            from = next;
            i = next;
        }
        addLast(text, wordless >= 0 ? wordless : from, end, found);
        return List.copyOf(found);
    }

    /** Where the sentence ends that has its stop, or a blank line, at {@code at}; negative if none ends there. */
    private static int boundary(String text, int at, int start, int end) {
        char c = text.charAt(at);
        if (SentenceEnds.isStop(c)) {
            return afterStop(text, at, start, end);
        }
        if (c == '\n' && endsParagraph(text, at, end)) {
            return at + 1;
        }
        return -1;
    }

    private static int afterStop(String text, int at, int start, int end) {
        int stops = at + 1;
        boolean unspaced = SentenceEnds.isUnspaced(text.charAt(at));
        while (stops < end && stops - at < LONGEST_RUN && SentenceEnds.isStop(text.charAt(stops))) {
            unspaced |= SentenceEnds.isUnspaced(text.charAt(stops));
            stops++;
        }
        int closed = stops;
        while (closed < end && SentenceEnds.isClosing(text.charAt(closed))) {
            closed++;
        }
        if (closed == end) {
            return end;
        }
        if (unspaced) {
            return closed;
        }
        return SentenceEnds.isWhite(text.charAt(closed)) && SentenceBoundary.ends(text, at, stops, closed, start, end)
                ? closed
                : -1;
    }

    private static boolean endsParagraph(String text, int newline, int end) {
        for (int i = newline + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return true;
            }
            if (!SentenceEnds.isWhite(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean hasWord(String text, int start, int end) {
        return text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static void addLast(String text, int start, int end, List<Span> found) {
        int size = found.size();
        if (size > 0 && !hasWord(text, start, end)) {
            int last = SentenceEnds.trimEnd(text, start, end);
            Span before = found.getLast();
            boolean fits = last - before.start() <= LONGEST;
            if (last > SentenceEnds.trimStart(text, start, end) && fits) {
                found.set(size - 1, new Span(before.start(), last));
                return;
            }
        }
        add(text, start, end, found);
    }

    private static void add(String text, int start, int end, List<Span> found) {
        int from = SentenceEnds.trimStart(text, start, end);
        int to = SentenceEnds.trimEnd(text, from, end);
        while (to - from > LONGEST) {
            int cut = LongSentence.cut(text, from, from + LONGEST);
            found.add(new Span(from, SentenceEnds.trimEnd(text, from, cut)));
            from = SentenceEnds.trimStart(text, cut, to);
        }
        if (to > from) {
            found.add(new Span(from, to));
        }
    }
}
