package org.refdesk.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files that processes of this machine have open for writing, if the system reports them. Linux does, for processes
 * of the same user in the same container.
 */
public final class FilesOpenForWriting {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String FLAGS = "flags:";
    private static final int OCTAL = 8;

    /** The access mode in a file's flags: 0 reading, 1 writing, 2 both. */
    private static final int ACCESS = 3;

    private final Set<Path> files;
    private @Nullable Set<Path> open;

    /** @param files that will be asked about, absolute and without links */
    public FilesOpenForWriting(Set<Path> files) {
        this.files = Set.copyOf(files);
    }

    /** Whether a file was open for writing at the first call of this method for any file. */
    public synchronized boolean contains(Path file) {
        if (open == null) {
            open = among(files);
        }
        return open.contains(file);
    }

    /** The files among these that are open for writing now. */
    static Set<Path> among(Set<Path> files) {
        Set<Path> open = new HashSet<>();
        for (Path process : entries(PROCESSES)) {
            for (Path descriptor : entries(process.resolve("fd"))) {
                Path file = target(descriptor);
                if (files.contains(file) && isForWriting(process, descriptor)) {
                    open.add(file);
                }
            }
        }
        return open;
    }

    /** Empty if the process has ended or belongs to another user. */
    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Path target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor);
        } catch (IOException e) {
            return descriptor;
        }
    }

    private static boolean isForWriting(Path process, Path descriptor) {
        Path facts = process.resolve("fdinfo").resolve(descriptor.getFileName());
        try (Stream<String> lines = Files.lines(facts)) {
            return lines.filter(line -> line.startsWith(FLAGS))
                    .map(line -> line.substring(FLAGS.length()).strip())
                    .anyMatch(flags -> (Integer.parseInt(flags, OCTAL) & ACCESS) != 0);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
