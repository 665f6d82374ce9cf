package org.refdesk.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.refdesk.files.PrivateFiles;

/** The file with the key by which all the other keys can be had again, which only its owner can read. */
public final class RecoveryKeyFile {
    private static final Pattern KEY = Pattern.compile("Es[1-9A-HJ-NP-Za-km-z]{46}");

    private RecoveryKeyFile() {}

    /** Whether this may be a recovery key: 35 bytes in base 58, in groups. */
    public static boolean isKey(String words) {
        return KEY.matcher(words.replaceAll("\\s", "")).matches();
    }

    /** Writes it; when this returns, all of it is on the disk. */
    public static void write(Path file, String key) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        PrivateFiles.create(next);
        Files.writeString(
                next,
                key.strip() + System.lineSeparator(),
                StandardCharsets.UTF_8,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.SYNC);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
