package org.refdesk.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexCopy;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.lock.FolderLock;

/**
 * Makes a backup, whether the service runs or not.
 *
 * @param data the data folder
 * @param index the index's; null to leave it out
 * @param configuration files without secrets
 */
public record Backup(Path data, @Nullable Path index, List<Path> configuration) {
    static final String DATA = "data/";
    static final String INDEX = "index/";
    static final String CONFIGURATION = "config/";

    public Backup {
        configuration = List.copyOf(configuration);
    }

    /**
     * Writes the backup.
     *
     * @throws BackupException where it cannot be made
     */
    public void to(BackupFile file, BackupManifest label) throws InterruptedException {
        if (!Files.isDirectory(data)) {
            throw new BackupException("there is no data folder " + data + " yet: refdesk serve makes it", null);
        }
        try {
            FolderLock lock = FolderLock.take(data);
            try {
                write(file, label, data);
            } finally {
                lock.close();
            }
        } catch (FolderHeldException e) {
            beside(e.holder(), file, label);
        } catch (IOException e) {
            throw BackupException.of(data + " cannot be read or written", e, "No backup was made.");
        }
    }

    private void beside(String holder, BackupFile file, BackupManifest label) throws InterruptedException {
        try (CopyRequest request = CopyRequest.make(data)) {
            Path copy = request.await(holder, () -> FolderLock.holder(data).isPresent());
            write(file, label, copy);
        } catch (IOException e) {
            throw BackupException.of(data + " cannot be read or written", e, "No backup was made.");
        }
    }

    private void write(BackupFile file, BackupManifest label, Path folder) {
        file.write(label, entries -> {
            for (Path one : DataFolderCopy.files(folder)) {
                entries.add(DATA + name(one), folder.resolve(one));
            }
            for (Path one : configuration) {
                if (Files.isRegularFile(one)) {
                    entries.add(CONFIGURATION + one.getFileName(), one);
                }
            }
            if (index != null) {
                try (IndexCopy copy = IndexCopy.open(index)) {
                    for (Map.Entry<String, InputStream> one : copy.files().entrySet()) {
                        entries.add(INDEX + one.getKey(), one.getValue());
                    }
                }
            }
        });
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
