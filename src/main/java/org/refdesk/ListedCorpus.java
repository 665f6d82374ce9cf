package org.refdesk;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.refdesk.document.Catalog;
import org.refdesk.index.WordsHash;
import org.refdesk.ingest.IngestReport.Skipped;
import org.refdesk.reader.CatalogFile;
import org.refdesk.reader.Corpus;
import org.refdesk.reader.CorpusFile;
import org.refdesk.reader.Readers;
import org.refdesk.reader.ReadingLimits;

/**
 * A corpus as it lies on disk now, with its catalog.
 *
 * @param files what an ingest compares with the index
 * @param leftOut what lies there and is not read, each with the reason
 */
record ListedCorpus(List<ListedFile> files, List<Skipped> leftOut) {
    ListedCorpus {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Lists a corpus; opens nothing in it but its catalog.
     *
     * @throws SetupException where there is none, it is empty, or its catalog has mistakes: all of them
     */
    static ListedCorpus of(Path root) {
        Corpus corpus = list(root);
        if (corpus.files().isEmpty()) {
            throw new SetupException("There is no file to answer from in the corpus " + root + ".", null);
        }
        CatalogFile catalog = CatalogFile.read(root);
        if (!catalog.mistakes().isEmpty()) {
            throw new SetupException(
                    "The catalog of the corpus " + root + " has mistakes:\n" + String.join("\n", catalog.mistakes()),
                    null);
        }
        return of(corpus, catalog.catalog());
    }

    private static Corpus list(Path root) {
        try {
            return Corpus.list(root);
        } catch (NoSuchFileException e) {
            throw new SetupException("There is no corpus " + root + ".", e);
        } catch (IOException e) {
            throw new SetupException("The corpus " + root + " cannot be listed: " + e, e);
        }
    }

    private static ListedCorpus of(Corpus corpus, Catalog catalog) {
        Readers readers = new Readers(ReadingLimits.DEFAULT, catalog);
        List<ListedFile> files = new ArrayList<>();
        List<Skipped> leftOut = new ArrayList<>();
        corpus.leftOut().forEach(left -> leftOut.add(new Skipped(left.id(), left.reason())));
        String ofLines = keyOfLines(corpus, catalog);
        for (CorpusFile file : corpus.files()) {
            try {
                files.add(ListedFile.of(file, key(file, catalog, ofLines), readers));
            } catch (IOException e) {
                leftOut.add(new Skipped(file.id(), "cannot be opened: " + e));
            }
        }
        return new ListedCorpus(files, leftOut);
    }

    /** Changes with the catalog's entry for the file, with any for a document inside a file, and with the readers. */
    private static String key(CorpusFile file, Catalog catalog, String ofLines) {
        String entry = catalog.entry(file.id()).map(Catalog.Entry::toString).orElse("");
        return WordsHash.of(Readers.VERSION + "\n" + entry + "\n" + ofLines);
    }

    /** The catalog's entries that are for no file, and so for a line of some {@code .jsonl} file. */
    private static String keyOfLines(Corpus corpus, Catalog catalog) {
        TreeMap<String, Catalog.Entry> entries = new TreeMap<>(catalog.entries());
        corpus.files().forEach(file -> entries.remove(file.id()));
        return entries.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
