package org.refdesk.cli;

/**
 * The width and the colours of the output.
 *
 * @param columns width of the terminal, in characters; 0 for a file or pipe, where lines are not wrapped
 * @param colour whether the output has bold text and colours
 */
public record OutputStyle(int columns, boolean colour) {
    /** The style of a file or pipe. */
    public static final OutputStyle PLAIN = new OutputStyle(0, false);

    private static final String RESET = "\u001b[0m";

    public OutputStyle {
        if (columns < 0) {
            throw new IllegalArgumentException("columns must be >= 0, got " + columns);
        }
    }

    /** The same style with or without colours. */
    public OutputStyle inColour(boolean shown) {
        return new OutputStyle(columns, shown);
    }

    /** Emphasizes text. */
    public String strong(String text) {
        return colour && !text.isEmpty() ? "\u001b[1;33m" + text + RESET : text;
    }

    /** Dims text. */
    public String faint(String text) {
        return colour && !text.isEmpty() ? "\u001b[2m" + text + RESET : text;
    }
}
