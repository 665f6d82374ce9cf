package org.refdesk.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;

/**
 * The beginning of a file, by which its reader is chosen.
 *
 * @param name of the file, in lower case
 * @param start its first bytes, at most {@value #START}, each as the character of the same number
 * @param text its first {@value #LENGTH} bytes decoded, or empty where they are not text
 */
record FileHead(String name, String start, Optional<String> text) {
    static final int LENGTH = 1 << 16;
    private static final int START = 64;

    static FileHead of(CorpusFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] head = in.readNBytes(LENGTH);
            String name = file.id().toLowerCase(Locale.ROOT);
            String start = new String(head, 0, Math.min(START, head.length), StandardCharsets.ISO_8859_1);
            return new FileHead(name, start, TextDecoder.decode(head));
        }
    }

    boolean isNamed(String... endings) {
        for (String ending : endings) {
            if (name.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
