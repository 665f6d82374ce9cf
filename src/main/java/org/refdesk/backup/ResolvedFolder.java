package org.refdesk.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a data folder really lies: at the end of its links. There it is renamed, and its successor laid out next to it.
 */
final class ResolvedFolder {
    /** What to do about a folder that cannot be renamed. */
    static final String ADVICE =
            "A mount point cannot be renamed, and so what is in it cannot be kept: make a folder inside it, move what"
                + " is in it there, set data (REFDESK_DATA) to that folder for the service and for this command, and"
                + " restore again";

    private static final Path MOUNTS = Path.of("/proc/self/mountinfo");
    private static final int MOUNT_POINT = 4;

    private ResolvedFolder() {}

    /** The folder itself where a link leads to it; where there is none, the place where it will be. */
    static Path of(Path data) throws IOException {
        Path absolute = data.toAbsolutePath().normalize();
        return Files.exists(absolute) ? absolute.toRealPath() : absolute;
    }

    /**
     * Looks whether another folder can take its place.
     *
     * @throws BackupException where not, with what to do
     */
    static void requireReplaceable(Path data) throws IOException {
        if (Files.isSymbolicLink(data) && !Files.exists(data)) {
            throw refusal("the data folder " + data + " is a link to " + Files.readSymbolicLink(data)
                    + ", which is not there: mount the disk that it lies on, make that folder, or delete the"
                    + " link");
        }
        if (Files.exists(data) && !Files.isDirectory(data)) {
            throw refusal("the data folder " + data + " is a file: move it away, or set data to another folder");
        }
        if (Files.exists(data) && isMountPoint(data.toRealPath())) {
            throw refusal("the data folder " + data + " is a mount point. " + ADVICE);
        }
    }

    private static BackupException refusal(String why) {
        return new BackupException(why + ". Nothing was restored.", null);
    }

    private static boolean isMountPoint(Path real) throws IOException {
        Path above = real.getParent();
        if (above == null || !Files.getFileStore(real).equals(Files.getFileStore(above))) {
            return true;
        }
        if (!Files.isReadable(MOUNTS)) {
            return false;
        }
        // A folder of the same file system may be mounted there as well.
        try (Stream<String> mounts = Files.lines(MOUNTS)) {
            return mounts.anyMatch(mount -> real.toString().equals(mountPoint(mount)));
        }
    }

    /** The kernel writes spaces, tabs, line ends and backslashes as three octal digits. */
    private static String mountPoint(String mount) {
        List<String> fields = List.of(mount.split(" ", -1));
        return fields.size() <= MOUNT_POINT
                ? ""
                : fields.get(MOUNT_POINT)
                        .replace("\\040", " ")
                        .replace("\\011", "\t")
                        .replace("\\012", "\n")
                        .replace("\\134", "\\");
    }

    /** What links inside a folder lead to, as far as it can be seen: it does not go when the folder is deleted. */
    static List<Path> linked(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isSymbolicLink)
                    .filter(Files::exists)
                    .map(ResolvedFolder::end)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    private static Path end(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            return link;
        }
    }
}
