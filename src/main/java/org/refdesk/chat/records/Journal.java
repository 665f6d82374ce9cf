package org.refdesk.chat.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.refdesk.background.BackgroundWork;
import org.refdesk.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events in the order in which they happened, in files of the data folder. It is cut by beginning a new file and then
 * dropping the older ones. Its callers take turns, except for {@link #force} and {@link #copyTo}.
 */
final class Journal implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    static final String PREFIX = "journal-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "\\d{12}");

    private final Path folder;
    private final BackgroundWork work;
    private final List<Path> older;
    private volatile JournalFile current;

    private Journal(Path folder, BackgroundWork work, List<Path> older, JournalFile current) {
        this.folder = folder;
        this.work = work;
        this.older = older;
        this.current = current;
    }

    /**
     * The journal of a folder, with a new file to append to.
     *
     * @param work that syncs and cuts it
     */
    static Journal open(Path folder, BackgroundWork work) throws IOException {
        List<Path> older;
        try (Stream<Path> files = Files.list(folder)) {
            older = new ArrayList<>(files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList());
        }
        long number = older.isEmpty() ? 1 : number(older.getLast()) + 1;
        return new Journal(folder, work, older, new JournalFile(file(folder, number), work));
    }

    /** The events of the older files. */
    List<QuestionEvent> replay() throws IOException {
        List<QuestionEvent> events = new ArrayList<>();
        for (Path file : older) {
            JournalFile.Contents contents = JournalFile.read(file);
            events.addAll(contents.events());
            if (contents.damaged() > 0) {
                LOG.warn("{} bytes of {} are damaged and were passed over", contents.damaged(), file);
            }
        }
        return events;
    }

    void append(List<QuestionEvent> events) throws IOException {
        current.append(events);
    }

    /** Whether there are older files. */
    boolean hasOlder() {
        return !older.isEmpty();
    }

    /** Whether the disk may not keep what was appended, so that it must be written to a new file. */
    boolean isDoubtful() {
        return current.isDoubtful();
    }

    /** Begins a new file, unless this one is; the one until now becomes an older one. */
    void begin() throws IOException {
        if (current.isEmpty()) {
            return;
        }
        JournalFile before = current;
        JournalFile next = new JournalFile(file(folder, number(before.path()) + 1), work);
        older.add(before.path());
        current = next;
        before.close();
    }

    /** Deletes the older files. */
    void dropOlder() throws IOException {
        while (!older.isEmpty()) {
            Files.deleteIfExists(older.getFirst());
            older.removeFirst();
        }
    }

    /** Copies its files. What is appended meanwhile may be in the copy, or torn off at its end. */
    void copyTo(Path other) throws IOException {
        for (Path file : older) {
            copy(file, other);
        }
        copy(current.path(), other);
    }

    private static void copy(Path file, Path other) throws IOException {
        Path copy = other.resolve(file.getFileName());
        PrivateFiles.create(copy);
        try (OutputStream out = Files.newOutputStream(copy)) {
            Files.copy(file, out);
        }
    }

    /** Has the disk keep what was appended, also when the power fails. Not while a new file is begun. */
    void force() throws IOException {
        current.force();
    }

    @Override
    public void close() throws IOException {
        current.close();
    }

    private static Path file(Path folder, long number) {
        return folder.resolve(String.format(Locale.ROOT, PREFIX + "%012d", number));
    }

    private static long number(Path file) {
        return Long.parseLong(file.getFileName().toString().substring(PREFIX.length()));
    }
}
