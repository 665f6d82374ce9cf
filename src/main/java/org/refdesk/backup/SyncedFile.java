package org.refdesk.backup;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A file that is on the disk when it is written, also when the power fails. */
final class SyncedFile {
    private SyncedFile() {}

    static void write(Path file, InputStream bytes) throws IOException {
        try (FileOutputStream out = new FileOutputStream(file.toFile())) {
            bytes.transferTo(out);
            out.getFD().sync();
        }
    }
}
