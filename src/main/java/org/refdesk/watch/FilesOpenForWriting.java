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
 * The files that a process of this machine has open for writing, as far as the system tells: Linux does, of processes
 * of the same user in the same container.
 */
public final class FilesOpenForWriting {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String FLAGS = "flags:";
    private static final int OCTAL = 8;

    /** Of the flags that a file was opened with: 0 is reading, 1 writing, 2 both. */
    private static final int ACCESS = 3;

    private final Set<Path> files;
    private @Nullable Set<Path> open;

    /** @param files of which it will be asked, absolute and without links */
    public FilesOpenForWriting(Set<Path> files) {
        this.files = Set.copyOf(files);
    }

    /** Whether it was open for writing when this was first asked of any. */
    public synchronized boolean contains(Path file) {
        if (open == null) {
            open = among(files);
        }
        return open.contains(file);
    }

    /** Those of these files that are open for writing now. */
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

    /** Nothing where the process has ended, or is another user's. */
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
