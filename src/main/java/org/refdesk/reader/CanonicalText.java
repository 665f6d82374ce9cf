package org.refdesk.reader;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

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
        String sha256 = sha256(bytes);
        return TextDecoder.decode(bytes).map(text -> new CanonicalText(text.replace("\r\n", "\n"), sha256));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
