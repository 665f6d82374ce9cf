package org.refdesk.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.lucene.util.IOUtils;

/** A file that is written whole or not at all, also when the power fails. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Writes the file, in place of an older one; a link to that one stays. */
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
        // Until then the disk may know the file by its old content, and what is done next already.
        IOUtils.fsync(file.toAbsolutePath().getParent(), true);
    }
}
