package org.refdesk.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.util.IOUtils;
import org.refdesk.files.PrivateFiles;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.lock.FolderLock;

/**
 * A folder beside the data folder, in which a restoring lays out what it will put there. It is held as long as that
 * goes on, and asks the service to leave the data folder meanwhile ({@link RestorePause}).
 */
final class RestoreStaging implements AutoCloseable {
    /** A file that asks; who takes up the request deletes it. */
    private static final String ASKED = "asked";

    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Duration UNTIL_TAKEN_UP = Duration.ofSeconds(20);
    private static final Duration UNTIL_LEFT = Duration.ofMinutes(1);

    private final Path data;
    private final Path folder;
    private final FolderLock lock;

    private RestoreStaging(Path data, Path folder, FolderLock lock) {
        this.data = data;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes it, and deletes those whose restorings were killed.
     *
     * @param data no link
     */
    static RestoreStaging beside(Path data) throws IOException, FolderHeldException {
        Path above = above(data);
        Files.createDirectories(above);
        for (Path other : all(data)) {
            if (!isHeld(other)) {
                IOUtils.rm(other);
            }
        }
        Path folder = Files.createTempDirectory(above, prefix(data));
        return new RestoreStaging(data, folder, FolderLock.take(folder));
    }

    private static Path above(Path data) {
        return data.resolveSibling(".").normalize();
    }

    private static String prefix(Path data) {
        return "." + data.getFileName() + ".restoring-";
    }

    private static List<Path> all(Path data) throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> there = Files.newDirectoryStream(
                above(data), path -> path.getFileName().toString().startsWith(prefix(data)))) {
            there.forEach(all::add);
        }
        return all;
    }

    /** Whether the restoring goes on that made it; not for the process that does it. */
    static boolean isHeld(Path folder) throws IOException {
        return FolderLock.holder(folder).isPresent();
    }

    /**
     * Adds those whose restorings wait for the data folder, and from now on know that they were heard. Where it fails,
     * those that know are there all the same.
     */
    static void takeUp(Path data, Collection<Path> asking) throws IOException {
        for (Path folder : all(ResolvedFolder.of(data))) {
            if (Files.exists(folder.resolve(ASKED)) && isHeld(folder)) {
                asking.add(folder);
                if (!Files.deleteIfExists(folder.resolve(ASKED))) {
                    asking.remove(folder);
                }
            }
        }
    }

    /** Where to lay out the data. */
    Path fresh() throws IOException {
        return PrivateFiles.folder(folder.resolve("data"));
    }

    /**
     * Takes the data folder, from the service where that has it.
     *
     * @throws FolderHeldException where another has it, or the service does not leave it
     */
    FolderLock take() throws IOException, FolderHeldException, InterruptedException {
        try {
            return FolderLock.take(data);
        } catch (FolderHeldException e) {
            PrivateFiles.create(folder.resolve(ASKED));
            return await(System.nanoTime());
        }
    }

    private FolderLock await(long asked) throws IOException, FolderHeldException, InterruptedException {
        while (true) {
            Thread.sleep(GLANCE);
            Duration patience = Files.exists(folder.resolve(ASKED)) ? UNTIL_TAKEN_UP : UNTIL_LEFT;
            try {
                return FolderLock.take(data);
            } catch (FolderHeldException e) {
                if (System.nanoTime() - asked > patience.toNanos()) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        IOUtils.rm(folder);
    }
}
