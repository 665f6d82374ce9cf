package org.refdesk.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that only their owner can read, on file systems with owners. */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final boolean OWNERS =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Creates a file if there is none. */
    public static void create(Path file) throws IOException {
        try {
            Files.createFile(file, attributes(FILE));
            keepName(file);
        } catch (FileAlreadyExistsException e) {
            restrict(file, FILE);
        }
    }

    /** Syncs the name of a file to disk. Without this, a power cut may lose even a synced file. */
    private static void keepName(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (OWNERS && folder != null) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /** Creates a folder if there is none, and closes it and its content to other users. */
    public static void closeToOthers(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(FOLDER));
        restrict(folder, FOLDER);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                restrict(file, FILE);
            }
        }
    }

    /** A folder that is closed to other users; created if there is none. */
    public static Path folder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(FOLDER));
        restrict(folder, FOLDER);
        return folder;
    }

    /** Creates and closes the folder of a file, like {@link #folder}. */
    public static void folderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            folder(folder);
        }
    }

    private static void restrict(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (OWNERS && !Files.getPosixFilePermissions(path).equals(permissions)) {
            Files.setPosixFilePermissions(path, permissions);
        }
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        List<FileAttribute<?>> attributes =
                OWNERS ? List.of(PosixFilePermissions.asFileAttribute(permissions)) : List.of();
        return attributes.toArray(FileAttribute<?>[]::new);
    }
}
