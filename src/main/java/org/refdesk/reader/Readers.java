package org.refdesk.reader;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.refdesk.document.Catalog;
import org.refdesk.document.DocumentId;
import org.refdesk.text.ShortenedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the files of a corpus, each with the reader of its format. Safe for use by several threads. */
public final class Readers {
    /** Grows whenever the same bytes are read to other blocks, stories, boilerplate or metadata than before. */
    public static final int VERSION = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    /**
     * Bytes of memory a byte of a file takes at the worst: while a text beyond Latin-1 is decoded, it lies there
     * thrice, and later beside its blocks, its passages and what the index makes of them.
     */
    private static final int HEAP_PER_BYTE = 9;

    private final ReadingLimits limits;
    private final ReadingMemory memory;
    private final List<Reader> readers;

    /** The formats, most particular first. */
    public Readers(ReadingLimits limits, Catalog catalog) {
        this(limits, catalog, ReadingMemory.OF_THIS_PROGRAM);
    }

    Readers(ReadingLimits limits, Catalog catalog, ReadingMemory memory) {
        this.limits = limits;
        this.memory = memory;
        DocumentBuilder documentBuilder = new DocumentBuilder(catalog);
        this.readers = List.of(
                new JsonLinesReader(limits, documentBuilder),
                new MarkdownReader(documentBuilder),
                new TextReader(documentBuilder));
    }

    /** Reads a file. Whatever is wrong with it, or with its reader, the answer is a value. */
    public ReadResult read(CorpusFile file) {
        if (DocumentId.isTooLong(file.id())) {
            return new ReadResult.Skipped("its path has over " + DocumentId.MOST_BYTES
                    + " bytes; give it a shorter name, or put it into fewer folders");
        }
        try {
            return readFound(file);
        } catch (IOException e) {
            return new ReadResult.Skipped("cannot be opened: " + reason(e));
        } catch (StackOverflowError e) {
            return new ReadResult.Skipped("what it holds is nested too deeply to be read");
        } catch (OutOfMemoryError e) {
            return new ReadResult.Skipped(
                    "reading it takes more memory than is free; split it, or give the program more", false);
        } catch (RuntimeException | Error e) {
            LOG.error("{} was skipped: its reader failed", file.id(), e);
            return new ReadResult.Skipped(
                    "its reader failed with " + e.getClass().getSimpleName() + "; the log says more",
                    e instanceof RuntimeException);
        }
    }

    private ReadResult readFound(CorpusFile file) throws IOException {
        long bytes = Files.size(file.path());
        if (bytes > limits.maxFileBytes()) {
            return new ReadResult.Skipped("%s, over the limit of %s; split it, or raise the limit"
                    .formatted(megabytes(bytes), megabytes(limits.maxFileBytes())));
        }
        Optional<String> crowded = memory.lacks(bytes * HEAP_PER_BYTE);
        if (crowded.isPresent()) {
            return new ReadResult.Skipped(megabytes(bytes) + ": " + crowded.get() + "; split it", false);
        }
        FileHead fileHead = FileHead.of(file);
        Optional<String> foreign = ForeignFormat.reason(fileHead);
        if (foreign.isPresent()) {
            return new ReadResult.Skipped(foreign.get());
        }
        for (Reader reader : readers) {
            if (reader.reads(fileHead)) {
                return ReadTimeout.USUAL.read(() -> reader.read(file));
            }
        }
        return new ReadResult.Skipped("in no format that is read");
    }

    static String megabytes(long bytes) {
        return bytes < 1 << 20 ? bytes + " bytes" : (bytes >> 20) + " MB";
    }

    static String reason(IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "permission denied";
            case FileSystemException e when e.getReason() != null -> ShortenedText.of(e.getReason());
            default -> ShortenedText.of(String.valueOf(problem.getMessage()));
        };
    }
}
