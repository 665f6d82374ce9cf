package org.refdesk.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;
import org.refdesk.document.Catalog;
import org.refdesk.reader.catalog.CatalogParser;
import org.refdesk.reader.catalog.CatalogProblems;
import org.refdesk.reader.catalog.YamlNode;

/**
 * The catalog of a corpus as it stands in its folder: {@code catalog.yaml} or {@code catalog.yml}. That of the default
 * corpus says in its comments what may stand in one.
 *
 * @param catalog what it says, without its mistakes; empty where there is no such file
 * @param mistakes what is wrong with it, each with its line: {@code catalog.yaml:12: unknown key ...}
 */
public record CatalogFile(Catalog catalog, List<String> mistakes) {
    /** What the file may be called. */
    public static final List<String> NAMES = List.of("catalog.yaml", "catalog.yml");

    /** A catalog is held in memory while it is read. */
    private static final long MOST_BYTES = 16L << 20;

    public CatalogFile {
        mistakes = List.copyOf(mistakes);
    }

    /** Reads the catalog of a corpus, if it has one. */
    public static CatalogFile read(Path corpus) {
        List<Path> files = NAMES.stream()
                .filter(name -> isThere(corpus, name))
                .map(corpus::resolve)
                .toList();
        if (files.isEmpty()) {
            return new CatalogFile(Catalog.EMPTY, List.of());
        }
        String name = String.valueOf(files.getFirst().getFileName());
        CatalogProblems mistakes = new CatalogProblems(name);
        if (files.size() > 1) {
            mistakes.add(1, "the corpus has a " + NAMES.getLast() + " too, which is not read; keep one of them");
        }
        try {
            long size = Files.size(files.getFirst());
            if (size > MOST_BYTES) {
                mistakes.add(1, Readers.megabytes(size) + ", over the limit of " + Readers.megabytes(MOST_BYTES));
                return new CatalogFile(Catalog.EMPTY, mistakes.inOrder());
            }
            Catalog catalog = parse(Files.readAllBytes(files.getFirst()), mistakes);
            return new CatalogFile(catalog, mistakes.inOrder());
        } catch (IOException e) {
            mistakes.add(1, "cannot be opened: " + Readers.reason(e));
            return new CatalogFile(Catalog.EMPTY, mistakes.inOrder());
        }
    }

    /** Stands for what the catalog of a corpus says, and for how readers take it; found without reading it as YAML. */
    public static String stamp(Path corpus) {
        StringBuilder stamp = new StringBuilder("readers " + Readers.VERSION);
        for (String name : NAMES) {
            try {
                byte[] bytes = start(corpus.resolve(name));
                CRC32C sum = new CRC32C();
                sum.update(bytes);
                stamp.append(' ').append(bytes.length).append('-').append(Long.toHexString(sum.getValue()));
            } catch (IOException e) {
                stamp.append(isThere(corpus, name) ? " unreadable" : " none");
            }
        }
        return stamp.toString();
    }

    /** Also if it cannot be read now, such as a link to nothing: that is no corpus without a catalog. */
    private static boolean isThere(Path corpus, String name) {
        return Files.isDirectory(corpus) && !Files.notExists(corpus.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** All of a catalog; of a file that is too large to be one, what tells that it is. */
    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) MOST_BYTES + 1);
        }
    }

    /** Reads a catalog. */
    static CatalogFile parse(String name, String yaml) {
        CatalogProblems mistakes = new CatalogProblems(name);
        Catalog catalog = parse(yaml.getBytes(StandardCharsets.UTF_8), mistakes);
        return new CatalogFile(catalog, mistakes.inOrder());
    }

    private static Catalog parse(byte[] bytes, CatalogProblems mistakes) {
        String yaml = TextDecoder.decode(bytes).orElse("");
        if (yaml.isEmpty() && bytes.length > 0) {
            mistakes.add(1, "a binary file, not YAML");
        }
        try {
            return new CatalogParser(mistakes).catalog(YamlNode.parse(yaml, mistakes));
        } catch (RuntimeException | StackOverflowError e) {
            mistakes.add(1, "cannot be read as YAML (" + e.getClass().getSimpleName() + ")");
            return Catalog.EMPTY;
        }
    }
}
