package org.refdesk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads secrets: from a file that only its owner can read, else from the environment. The configuration names the file
 * and never holds the secret.
 */
final class Secrets {
    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final ConfigSources layers;

    Secrets(ConfigSources layers) {
        this.layers = layers;
    }

    /** As {@link #read}, of a secret that need not be there: null where neither file nor variable is named. */
    @Nullable
    String find(Key key) {
        return layers.isSet(key) || !layers.variable(key.secretVariable()).isBlank() ? read(key) : null;
    }

    /** The secret whose file a key names; empty, with a mistake, where there is none. */
    String read(Key key) {
        if (!layers.isSet(key)) {
            String value = layers.variable(key.secretVariable()).strip();
            if (value.isEmpty()) {
                layers.mistake(key, "has no value; name a file with the secret, or set " + key.secretVariable());
            } else if (!isOneLine(value)) {
                layers.mistake(key, key.secretVariable() + " has more than one line; it must be the secret alone");
            }
            return value;
        }
        Path file = layers.path(key);
        Optional<String> problem = problem(file);
        problem.ifPresent(words -> layers.mistake(key, words));
        try {
            return problem.isPresent() ? "" : Files.readString(file).strip();
        } catch (IOException e) {
            layers.mistake(key, "the file cannot be read: " + e.getClass().getSimpleName());
            return "";
        }
    }

    /**
     * What is wrong with a file that is to hold a secret. One that is not there is not named: somebody may have written
     * the secret itself in the place of its file.
     */
    static Optional<String> problem(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.of("names no file; write the secret into a file, and its path here");
            }
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                return Optional.of(file + " can be read by others; run: chmod 600 " + file);
            }
            String secret = Files.readString(file).strip();
            return secret.isEmpty()
                    ? Optional.of(file + " is empty")
                    : isOneLine(secret)
                            ? Optional.empty()
                            : Optional.of(file + " has more than one line; it must hold the secret alone");
        } catch (IOException e) {
            return Optional.of(file + " cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static boolean isOneLine(String secret) {
        return secret.lines().count() == 1;
    }
}
