package org.refdesk.reader;

/**
 * What is too big to read. A file past a limit is skipped with a reason.
 *
 * @param maxFileBytes of a file, in bytes, from 1 to {@value #MOST_BYTES}; {@value #DEFAULT_FILE_BYTES} by default,
 *     which is about a hundred fat books. A file is held in memory while it is read
 * @param maxLineBytes of a line of a {@code .jsonl} file, in bytes, from 1 to {@value #MOST_BYTES};
 *     {@value #DEFAULT_LINE_BYTES} by default
 */
public record ReadingLimits(long maxFileBytes, int maxLineBytes) {
    /** What a Java array holds, with room to spare. */
    static final long MOST_BYTES = 1L << 30;

    static final long DEFAULT_FILE_BYTES = 256L << 20;
    static final int DEFAULT_LINE_BYTES = 16 << 20;

    public static final ReadingLimits DEFAULT = new ReadingLimits(DEFAULT_FILE_BYTES, DEFAULT_LINE_BYTES);

    public ReadingLimits {
        check("maxFileBytes", maxFileBytes);
        check("maxLineBytes", maxLineBytes);
    }

    private static void check(String name, long bytes) {
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(name + " must be 1.." + MOST_BYTES + ", got " + bytes);
        }
    }
}
