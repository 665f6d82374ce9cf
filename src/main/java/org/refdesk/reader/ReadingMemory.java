package org.refdesk.reader;

import java.util.Optional;

/** The memory that a file may take while it is read: what the rest of the program leaves free. */
interface ReadingMemory {
    ReadingMemory OF_THIS_PROGRAM = new ReadingMemory() {
        @Override
        public long most() {
            return Runtime.getRuntime().maxMemory();
        }

        @Override
        public long free() {
            Runtime runtime = Runtime.getRuntime();
            return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        }

        @Override
        public void collect() {
            System.gc();
        }
    };

    /** One part in so many is left to those who ask questions meanwhile. */
    int LEFT_TO_OTHERS = 8;

    /** In bytes, all that the program may use. */
    long most();

    /** In bytes, what is in no use now, as far as was noticed. */
    long free();

    /** Notices what is in no use. */
    void collect();

    /** Why so many bytes cannot be had now, as a clause; empty where they can. */
    default Optional<String> lacks(long bytes) {
        if (bytes > free() - most() / LEFT_TO_OTHERS && bytes <= most()) {
            collect();
        }
        long mayTake = Math.max(0, free() - most() / LEFT_TO_OTHERS);
        return bytes <= mayTake
                ? Optional.empty()
                : Optional.of("reading it takes about %s of memory, and %s of the %s that the program may use are free"
                        .formatted(Readers.megabytes(bytes), Readers.megabytes(mayTake), Readers.megabytes(most())));
    }
}
