package org.refdesk.matrix;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.files.PrivateFiles;
import org.refdesk.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How it stands with Matrix, as the service writes it down for who asks.
 *
 * @param state in a few words
 * @param connected whether it stood well
 * @param user such as {@code @desk:example.org}; null before the first login
 * @param device the device that the service is
 * @param fingerprint the device's public key, by which people can tell it from others
 * @param verification in a few words
 * @param rooms that it is in
 * @param lastSync when the homeserver was last heard, in ISO 8601; null where never
 */
public record MatrixStatus(
        String state,
        boolean connected,
        @Nullable String user,
        @Nullable String device,
        @Nullable String fingerprint,
        String verification,
        int rooms,
        @Nullable String lastSync) {
    static final String FILE = "status.json";

    /** What {@link #verification} says when all is well. */
    static final String VERIFIED = Messages.text("matrix.state.verified");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the service last wrote into the folder of the account; empty where it never did. */
    public static Optional<MatrixStatus> read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readString(file), MatrixStatus.class));
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** Whether others can tell that the device is the account's own. */
    @JsonIgnore
    public boolean isVerified() {
        return VERIFIED.equals(verification);
    }

    void write(Path file) throws IOException {
        Path next = file.resolveSibling(FILE + ".next");
        PrivateFiles.create(next);
        Files.writeString(next, JSON.writeValueAsString(this), StandardCharsets.UTF_8);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
