package org.refdesk.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.refdesk.files.Sha256;

/**
 * The text of a file as it is stored and cited: decoded, without the byte order mark, line ends as {@code \n}; nothing
 * else is changed, so that quotes stand in the file word for word.
 *
 * @param text the characters
 * @param sha256 of the bytes of the file, in lower-case hexadecimal
 */
record CanonicalText(String text, String sha256) {
    /** A line takes about 60 bytes beside its characters, in its block and the lists that hold it. */
    private static final int MOST_LINES = 2_000_000;

    static final String TOO_MANY_LINES = "more than " + MOST_LINES + " lines; split it";

    boolean hasTooManyLines() {
        return text.chars().filter(c -> c == '\n' || c == '\r').count() > MOST_LINES;
    }

    /** Empty where the file is not text. */
    static Optional<CanonicalText> of(CorpusFile file) throws IOException {
        byte[] bytes = Files.readAllBytes(file.path());
        String sha256 = Sha256.hex(bytes);
        return TextDecoder.decode(bytes).map(text -> new CanonicalText(text.replace("\r\n", "\n"), sha256));
    }
}
