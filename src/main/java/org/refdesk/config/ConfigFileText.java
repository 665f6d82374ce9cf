package org.refdesk.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The text of a configuration file, or why there is none. */
sealed interface ConfigFileText {
    /** In bytes; the file that comes with Refdesk has some 8,000. */
    int LARGEST = 1 << 20;

    /** What the file says. */
    record Read(String text) implements ConfigFileText {}

    /** Nothing is known of the file. */
    record Unreadable(String why) implements ConfigFileText {}

    static ConfigFileText of(Path file) {
        if (Files.isDirectory(file)) {
            return new Unreadable("is a folder; name the file itself, such as " + file.resolve("refdesk.yaml"));
        }
        try (InputStream in = Files.newInputStream(file)) {
            return decoded(in.readNBytes(LARGEST + 1));
        } catch (NoSuchFileException e) {
            return new Unreadable("there is no such file");
        } catch (AccessDeniedException e) {
            return new Unreadable("may not be read by this user; run: chmod u+r " + file + ", as its owner");
        } catch (IOException e) {
            return new Unreadable("cannot be read: " + e.getMessage());
        }
    }

    private static ConfigFileText decoded(byte[] bytes) {
        if (bytes.length > LARGEST) {
            return new Unreadable("is larger than 1 MB, and so no configuration; name another file");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') >= 0
                    ? new Unreadable("is no UTF-8 text; save it as UTF-8, or name another file")
                    : new Read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return new Unreadable("is no UTF-8 text; save it as UTF-8, or name another file");
        }
    }
}
