package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refdesk.chat.PrivateFiles;
import org.refdesk.matrix.RoomEvent.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of messages that could not be read yet, in a file: the homeserver tells of each only once. Safe for use by
 * several threads.
 */
final class SealedFile {
    private static final Logger LOG = LoggerFactory.getLogger(SealedFile.class);
    private static final int FIELDS = 4;

    private final Path file;
    private final Map<String, Sealed> messages = new LinkedHashMap<>();

    private SealedFile(Path file) {
        this.file = file;
    }

    static SealedFile open(Path file) throws IOException {
        SealedFile opened = new SealedFile(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                read(line).ifPresent(message -> opened.messages.put(message.id(), message));
            }
        }
        return opened;
    }

    private static Optional<Sealed> read(String line) {
        String[] fields = line.split(" ", -1);
        try {
            return fields.length == FIELDS
                    ? Optional.of(new Sealed(fields[0], fields[1], fields[2], Instant.parse(fields[FIELDS - 1])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    synchronized List<Sealed> all() {
        return List.copyOf(messages.values());
    }

    /** Whether it is new. */
    synchronized boolean add(Sealed message) throws IOException {
        if (messages.putIfAbsent(message.id(), message) != null) {
            return false;
        }
        write();
        return true;
    }

    /** What cannot be written is only looked at once more after the next start. */
    synchronized void remove(Sealed message) {
        messages.remove(message.id());
        try {
            write();
        } catch (IOException e) {
            LOG.warn("Matrix: {} cannot be written: {}", file, e.toString());
        }
    }

    private void write() throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        PrivateFiles.create(next);
        Files.write(
                next,
                messages.values().stream()
                        .map(one -> String.join(
                                " ",
                                one.room(),
                                one.id(),
                                one.sender(),
                                one.at().toString()))
                        .toList());
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
