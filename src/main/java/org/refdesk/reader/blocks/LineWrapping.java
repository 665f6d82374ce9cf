package org.refdesk.reader.blocks;

import org.jspecify.annotations.Nullable;

/**
 * Tells text whose lines were broken at a fixed width from text with a paragraph a line.
 *
 * <p>Where lines were broken, most of those that another follows are nearly as wide as the widest, do not end a
 * sentence, and are followed by a line in lower case.
 */
final class LineWrapping {
    /** The width that is left unbroken in no wrapped text, in characters. */
    private static final int WIDEST = 160;

    /** Narrower lines are verses, addresses or a list. */
    private static final int NARROWEST = 40;

    private final String text;
    private final int[] widths = new int[WIDEST + 1];
    private TextLines.@Nullable Line before;
    private int lines;
    private int tooWide;
    private int inner;
    private int unfinished;
    private int continued;
    private long innerWidth;

    private LineWrapping(String text) {
        this.text = text;
    }

    static boolean isWrapped(String text) {
        LineWrapping lineWrapping = new LineWrapping(text);
        new TextLines(text).forEach(lineWrapping::take);
        return lineWrapping.isWrapped();
    }

    private void take(TextLines.Line line) {
        if (!line.isBlank()) {
            lines++;
            widths[Math.min(line.length(), WIDEST)]++;
            tooWide += line.length() >= WIDEST ? 1 : 0;
            if (before != null && !before.isBlank()) {
                takePair(before, line);
            }
        }
        before = line;
    }

    private void takePair(TextLines.Line first, TextLines.Line second) {
        inner++;
        innerWidth += Math.min(first.length(), WIDEST);
        unfinished += ".!?:”\"".indexOf(text.charAt(first.end() - 1)) < 0 ? 1 : 0;
        int next = text.codePointAt(second.start());
        continued += Character.isLetter(next) && !Character.isUpperCase(next) ? 1 : 0;
    }

    private boolean isWrapped() {
        int width = usualWidest();
        return inner > 0
                && tooWide * 50 <= lines
                && width >= NARROWEST
                && innerWidth * 10 >= (long) inner * width * 6
                && unfinished * 2 > inner
                && continued * 10 >= inner * 4;
    }

    /** The width that nine lines in ten do not pass. */
    private int usualWidest() {
        int left = lines / 10;
        int width = WIDEST;
        while (width > 0 && left >= widths[width]) {
            left -= widths[width];
            width--;
        }
        return width;
    }
}
