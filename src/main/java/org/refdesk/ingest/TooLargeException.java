package org.refdesk.ingest;

import org.jspecify.annotations.Nullable;

/** Memory ran out while a file was taken in. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;

    private TooLargeException(String file, OutOfMemoryError memory) {
        super(file + " takes more memory than there is", memory);
        this.file = file;
    }

    /**
     * The exception to throw.
     *
     * @param file that was read last
     * @throws OutOfMemoryError where none was
     */
    static TooLargeException of(@Nullable String file, OutOfMemoryError memory) {
        if (file == null) {
            throw memory;
        }
        return new TooLargeException(file, memory);
    }

    String file() {
        return file;
    }

    OutOfMemoryError memory() {
        return getCause() instanceof OutOfMemoryError memory ? memory : new OutOfMemoryError(getMessage());
    }
}
