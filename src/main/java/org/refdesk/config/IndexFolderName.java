package org.refdesk.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
        return "corpus-" + shown + "-" + hash(corpus.toString());
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
