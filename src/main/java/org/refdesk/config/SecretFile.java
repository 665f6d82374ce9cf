package org.refdesk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file that holds one secret and that no configuration names. */
public final class SecretFile {
    /** The variable of the environment that may hold the passphrase of backups. */
    public static final String BACKUP_PASSPHRASE = "REFDESK_BACKUP_PASSPHRASE";

    private SecretFile() {}

    /**
     * Reads the passphrase of backups.
     *
     * @throws ConfigurationException where it is not there, or others can read it
     */
    public static String passphrase(Path file) {
        Secrets.problem(file).ifPresent(problem -> {
            throw new ConfigurationException(List.of("the file of the passphrase: " + problem));
        });
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new ConfigurationException(
                    List.of(file + " cannot be read: " + e.getClass().getSimpleName()));
        }
    }
}
