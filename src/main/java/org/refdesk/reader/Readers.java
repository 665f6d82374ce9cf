package org.refdesk.reader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.refdesk.document.Catalog;

/** Reads the files of a corpus, each with the reader of its format. Safe for use by several threads. */
public final class Readers {
    /** Grows whenever the same bytes are read to other blocks, stories or boilerplate than before. */
    public static final int VERSION = 1;

    /**
     * Bytes of memory a byte of a file takes at the worst: while a text beyond Latin-1 is decoded, it lies there
     * thrice.
     */
    private static final int HEAP_PER_BYTE = 7;

    private final ReadingLimits limits;
    private final List<Reader> readers;

    /** The formats, most particular first. */
    public Readers(ReadingLimits limits, Catalog catalog) {
        this.limits = limits;
        Assembly assembly = new Assembly(catalog);
        this.readers =
                List.of(new JsonLinesReader(limits, assembly), new MarkdownReader(assembly), new TextReader(assembly));
    }

    /** Reads a file. Whatever is wrong with it, the answer is a value. */
    public ReadResult read(CorpusFile file) {
        try {
            Optional<String> big = tooBig(Files.size(file.path()));
            if (big.isPresent()) {
                return new ReadResult.Skipped(big.get());
            }
            Sample sample = Sample.of(file);
            Optional<String> foreign = ForeignFormat.reason(sample);
            if (foreign.isPresent()) {
                return new ReadResult.Skipped(foreign.get());
            }
            for (Reader reader : readers) {
                if (reader.reads(sample)) {
                    return reader.read(file);
                }
            }
            return new ReadResult.Skipped("in no format that is read");
        } catch (IOException e) {
            return new ReadResult.Skipped("cannot be opened: " + reason(e));
        }
    }

    private Optional<String> tooBig(long bytes) {
        if (bytes > limits.maxFileBytes()) {
            return Optional.of("%s, over the limit of %s; split it, or raise the limit"
                    .formatted(megabytes(bytes), megabytes(limits.maxFileBytes())));
        }
        long needed = bytes * HEAP_PER_BYTE;
        long heap = Runtime.getRuntime().maxMemory();
        if (needed > heap) {
            return Optional.of("%s: reading it takes about %s of memory, and the program may use %s; split it"
                    .formatted(megabytes(bytes), megabytes(needed), megabytes(heap)));
        }
        return Optional.empty();
    }

    private static String megabytes(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MB";
    }

    static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "permission denied";
            default -> String.valueOf(problem.getMessage());
        };
    }
}
