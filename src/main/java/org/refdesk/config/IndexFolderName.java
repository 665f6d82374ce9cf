package org.refdesk.config;

import java.nio.file.Path;
import org.refdesk.files.Sha256;

/** The name of the folder that a corpus has to itself: its own name, for people, and what tells it from others. */
final class IndexFolderName {
    private static final int NAME_LENGTH = 40;
    private static final int HASH_BYTES = 4;

    private IndexFolderName() {}

    /** @param corpus where it is, absolute */
    static String of(Path corpus) {
        Path last = corpus.getFileName();
        String name = last == null ? "" : last.toString().replaceAll("[^A-Za-z0-9._-]+", "-");
        String shown = name.substring(0, Math.min(NAME_LENGTH, name.length()));
        return "corpus-" + shown + "-" + Sha256.hex(corpus.toString(), HASH_BYTES);
    }
}
