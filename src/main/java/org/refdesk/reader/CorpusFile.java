package org.refdesk.reader;

import java.nio.file.Path;

/**
 * A file of a corpus.
 *
 * @param id its path inside the corpus folder, with forward slashes
 * @param path where it is, absolute and without links
 */
public record CorpusFile(String id, Path path) {
    public CorpusFile {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a corpus file needs an id, got none for " + path);
        }
    }
}
