package org.refdesk.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.util.IOUtils;

/** Writes a file completely or not at all, even if the power fails. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Replaces the file. A symbolic link to it stays a link. */
    public static void write(Path path, byte[] bytes) throws IOException {
        Path file = Files.exists(path) ? path.toRealPath() : path;
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // Without this, the disk may keep the old content but already have later changes.
        IOUtils.fsync(file.toAbsolutePath().getParent(), true);
    }
}
