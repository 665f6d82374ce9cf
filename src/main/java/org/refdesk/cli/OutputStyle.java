package org.refdesk.cli;

/**
 * What text is shown on.
 *
 * @param columns its width, in characters; 0 where it is no terminal, and lines are not wrapped
 * @param colour whether it shows bold and colour
 */
public record OutputStyle(int columns, boolean colour) {
    /** A file or a pipe. */
    public static final OutputStyle PLAIN = new OutputStyle(0, false);

    private static final String RESET = "\u001b[0m";

    public OutputStyle {
        if (columns < 0) {
            throw new IllegalArgumentException("columns must be >= 0, got " + columns);
        }
    }

    /** The same, with colour or without. */
    public OutputStyle inColour(boolean shown) {
        return new OutputStyle(columns, shown);
    }

    /** Text that stands out. */
    public String strong(String text) {
        return colour && !text.isEmpty() ? "\u001b[1;33m" + text + RESET : text;
    }

    /** Text that stands back. */
    public String faint(String text) {
        return colour && !text.isEmpty() ? "\u001b[2m" + text + RESET : text;
    }
}
