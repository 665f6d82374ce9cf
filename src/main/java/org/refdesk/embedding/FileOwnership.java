package org.refdesk.embedding;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which files only this user and the administrator can change. What others can change is not run as a program. Where
 * the file system knows no owners, all are taken to be so.
 */
final class FileOwnership {
    private static final Path THIS_PROCESS = Path.of("/proc/self");
    private static final int ADMINISTRATOR = 0;
    private static final int WRITABLE_BY_ALL = 0002;
    private static final int WRITABLE_BY_GROUP = 0020;
    private static final int STICKY = 01000;

    private FileOwnership() {}

    /** Whether nobody else can change what a path leads to, or put something else in its place. */
    static boolean holds(Path path) throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("unix") || !Files.exists(THIS_PROCESS)) {
            return true;
        }
        int user = (Integer) Files.getAttribute(THIS_PROCESS, "unix:uid");
        return holds(path.toAbsolutePath(), user) && holds(path.toRealPath(), user);
    }

    private static boolean holds(Path path, int user) throws IOException {
        for (Path part = path; part != null; part = part.getParent()) {
            int mode = (Integer) Files.getAttribute(part, "unix:mode");
            int owner = (Integer) Files.getAttribute(part, "unix:uid");
            int group = (Integer) Files.getAttribute(part, "unix:gid");
            if ((owner != user && owner != ADMINISTRATOR) || isOpen(mode, owner, group)) {
                return false;
            }
        }
        return true;
    }

    /* Where each user has a group of the same number, as most systems give them, nobody else is in it. In a folder with
    the sticky bit, such as /tmp, others can replace only what is theirs. */
    private static boolean isOpen(int mode, int owner, int group) {
        int others = group == owner ? WRITABLE_BY_ALL : WRITABLE_BY_ALL | WRITABLE_BY_GROUP;
        return (mode & others) != 0 && (mode & STICKY) == 0;
    }
}
