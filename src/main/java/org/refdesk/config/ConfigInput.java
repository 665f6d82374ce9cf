package org.refdesk.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a configuration comes from: a flag outweighs the environment, the environment the file, the file the default.
 *
 * @param file the file that was named, or null for {@code config/refdesk.yaml} in {@code home}, if it is there
 * @param corpus the flag {@code --corpus}, or null
 * @param index the flag {@code --index}, or null
 * @param environment variables; those named {@code REFDESK_} and a key are read
 * @param home the folder of the launcher: where relative defaults begin
 * @param workingDirectory where relative paths in flags and in the environment begin
 */
public record ConfigInput(
        @Nullable Path file,
        @Nullable Path corpus,
        @Nullable Path index,
        Map<String, String> environment,
        Path home,
        Path workingDirectory) {
    public ConfigInput {
        environment = Map.copyOf(environment);
    }

    /** The file that is read; empty where there is none. */
    public Optional<Path> inForce() {
        Path named = file;
        String variable = environment.get("REFDESK_CONFIG");
        if (named == null && variable != null && !variable.isBlank()) {
            named = Path.of(variable);
        }
        if (named != null) {
            return Optional.of(workingDirectory.resolve(named));
        }
        Path usual = home.resolve("config").resolve("refdesk.yaml");
        return Files.exists(usual) ? Optional.of(usual) : Optional.empty();
    }
}
