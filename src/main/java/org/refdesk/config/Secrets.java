package org.refdesk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads secrets: from a file that only its owner can read, else from the environment. The configuration names the file
 * and never holds the secret.
 */
final class Secrets {
    private static final String FILE = "_FILE";
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Layers layers;

    Secrets(Layers layers) {
        this.layers = layers;
    }

    /** As {@link #read}, of a secret that need not be there: null where neither file nor variable is named. */
    @Nullable
    String find(Key key) {
        return layers.isSet(key) || !layers.variable(variable(key)).isBlank() ? read(key) : null;
    }

    private static String variable(Key key) {
        return key.variable().substring(0, key.variable().length() - FILE.length());
    }

    /** The secret whose file a key names; empty, with a mistake, where there is none. */
    String read(Key key) {
        String variable = variable(key);
        if (!layers.isSet(key)) {
            String value = layers.variable(variable);
            if (value.isBlank()) {
                layers.mistake(key, "has no value; name a file with the secret, or set " + variable);
            }
            return value.strip();
        }
        Path file = layers.path(key);
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                layers.mistake(key, file + " can be read by others; run: chmod 600 " + file);
            }
            String secret = Files.readString(file).strip();
            if (secret.isEmpty()) {
                layers.mistake(key, file + " is empty");
            }
            return secret;
        } catch (IOException e) {
            layers.mistake(key, file + " cannot be read: " + e.getClass().getSimpleName());
            return "";
        }
    }
}
