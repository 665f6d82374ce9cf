package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refdesk.files.PrivateFiles;
import org.refdesk.matrix.RoomEvent.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Names of messages that could not be read yet, in a file: the homeserver tells of each only once. No person and no
 * room can take the place of all others: one person has a few in a room, and when all places are taken, the room with
 * most of them gives one up. Safe for use by several threads.
 */
final class PendingDecryptionsFile {
    private static final Logger LOG = LoggerFactory.getLogger(PendingDecryptionsFile.class);
    private static final int FIELDS = 4;

    /** Messages of one person in one room; somebody who sends more of them means no question. */
    static final int MOST_OF_ONE = 10;

    /** Messages of all people in all rooms. */
    static final int MOST = 500;

    private final Path file;
    private final Map<String, Sealed> messages = new LinkedHashMap<>();

    private PendingDecryptionsFile(Path file) {
        this.file = file;
    }

    static PendingDecryptionsFile open(Path file) throws IOException {
        PendingDecryptionsFile opened = new PendingDecryptionsFile(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                read(line).ifPresent(message -> opened.messages.put(key(message), message));
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

    synchronized boolean holds(Sealed message) {
        return messages.containsKey(key(message));
    }

    /** Whether it is new, and there is a place for it. */
    synchronized boolean add(Sealed message) throws IOException {
        if (holds(message) || ofOne(message) >= MOST_OF_ONE || (messages.size() >= MOST && !makeRoom(message))) {
            return false;
        }
        messages.put(key(message), message);
        try {
            write();
        } catch (IOException e) {
            messages.remove(key(message));
            throw e;
        }
        return true;
    }

    private long ofOne(Sealed message) {
        return messages.values().stream()
                .filter(one -> one.room().equals(message.room()) && one.sender().equals(message.sender()))
                .count();
    }

    /** Whether another room had more: then its oldest message gives up its place. */
    private boolean makeRoom(Sealed message) {
        Map<String, Long> rooms =
                messages.values().stream().collect(Collectors.groupingBy(Sealed::room, Collectors.counting()));
        String fullest =
                Collections.max(rooms.entrySet(), Map.Entry.comparingByValue()).getKey();
        return rooms.getOrDefault(message.room(), 0L) < rooms.getOrDefault(fullest, 0L)
                && messages.values().remove(oldest(fullest));
    }

    private @Nullable Sealed oldest(String room) {
        return messages.values().stream()
                .filter(one -> one.room().equals(room))
                .findFirst()
                .orElse(null);
    }

    private static String key(Sealed message) {
        return message.room() + " " + message.id();
    }

    /** What cannot be written is only looked at once more after the next start. */
    synchronized void remove(Sealed message) {
        if (messages.remove(key(message)) == null) {
            return;
        }
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
