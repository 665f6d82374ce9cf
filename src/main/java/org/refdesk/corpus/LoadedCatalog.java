package org.refdesk.corpus;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refdesk.config.SetupException;
import org.refdesk.document.Catalog;
import org.refdesk.index.TextFingerprint;
import org.refdesk.reader.CatalogFile;
import org.refdesk.reader.Corpus;
import org.refdesk.reader.Readers;
import org.refdesk.reader.ReadingLimits;

/**
 * The catalog of a corpus, and the readers that know it. It is read when it is first asked for: most questions find
 * their index up to date, and need neither.
 */
final class LoadedCatalog {
    private final Path root;
    private final Corpus corpus;
    private @Nullable Known known;

    /** @param keyOfLines stands for the entries that are for no file, and so for a line of some {@code .jsonl} file */
    private record Known(Catalog catalog, String keyOfLines, Readers readers) {}

    LoadedCatalog(Path root, Corpus corpus) {
        this.root = root;
        this.corpus = corpus;
    }

    /** @throws SetupException where the catalog has mistakes, with all of them */
    Readers readers() {
        return known().readers();
    }

    /**
     * Ids of the documents that it has entries for.
     *
     * @throws SetupException where the catalog has mistakes, with all of them
     */
    Set<String> documents() {
        return known().catalog().documents();
    }

    /**
     * Changes with the catalog's entry for a file and with the readers; of a {@code .jsonl} file, also with each entry
     * that names no file, which may be one of its lines.
     *
     * @throws SetupException where the catalog has mistakes, with all of them
     */
    String key(String file) {
        Known read = known();
        String entry = read.catalog().entry(file).map(Catalog.Entry::toString).orElse("");
        String lines = file.toLowerCase(Locale.ROOT).endsWith(".jsonl") ? read.keyOfLines() : "";
        return TextFingerprint.of(Readers.VERSION + "\n" + entry + "\n" + lines);
    }

    private synchronized Known known() {
        Known read = known;
        if (read == null) {
            Catalog catalog = read();
            read = new Known(catalog, keyOfLines(catalog), new Readers(ReadingLimits.DEFAULT, catalog));
            known = read;
        }
        return read;
    }

    private Catalog read() {
        CatalogFile file = CatalogFile.read(root);
        if (!file.mistakes().isEmpty()) {
            throw new SetupException(
                    "The catalog of the corpus " + root + " has mistakes:\n" + String.join("\n", file.mistakes()),
                    null);
        }
        return file.catalog();
    }

    private String keyOfLines(Catalog catalog) {
        TreeMap<String, Catalog.Entry> entries = new TreeMap<>(catalog.entries());
        corpus.files().forEach(file -> entries.remove(file.id()));
        return entries.entrySet().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
