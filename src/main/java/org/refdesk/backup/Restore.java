package org.refdesk.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.refdesk.chat.records.RecordsException;
import org.refdesk.chat.records.RecordsState;
import org.refdesk.chat.records.RestoreTime;
import org.refdesk.files.PrivateFiles;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexReplacement;
import org.refdesk.lock.FolderHeldException;
import org.refdesk.lock.FolderLock;

/**
 * Puts what a backup holds in the place of what is there; the service makes way where it runs. Nothing that is there is
 * touched before all of the backup was read, written beside it, and found to be of a version that this one knows.
 *
 * @param data the data folder; the former one is kept beside it
 * @param index the index's, whose former one is replaced
 */
public record Restore(Path data, Path index) {
    /** Prepares what was restored, before it is put in place. */
    public interface Preparation {
        /** Changes what lies in a data folder that nobody uses. */
        void prepare(Path data) throws IOException;
    }

    /**
     * What was done.
     *
     * @param label of the backup
     * @param index whether one was in it
     * @param former where the data folder is now that was there before; empty where there was none
     * @param linked what links inside the former one lead to, which is not deleted with it
     */
    public record Done(BackupManifest label, boolean index, Optional<Path> former, List<Path> linked) {
        public Done {
            linked = List.copyOf(linked);
        }
    }

    /**
     * Does it.
     *
     * @throws BackupException where the backup is refused, or something uses the folders
     */
    public Done from(BackupFile file, Preparation preparation, InstantSource clock) throws InterruptedException {
        Path real = replaceable();
        BackupManifest label = file.verify();
        try (RestoreStaging restoreStaging = RestoreStaging.beside(real);
                IndexReplacement replacement = IndexReplacement.begin(index)) {
            Path fresh = restoreStaging.fresh();
            file.read((name, bytes) -> put(name, bytes, fresh, replacement.folder()));
            boolean index = isForThisVersion(label, fresh, replacement);
            preparation.prepare(fresh);
            FolderReplacement placing = new FolderReplacement(fresh, real, clock.instant());
            if (!Files.exists(real)) {
                return inPlace(label, placing, index, replacement);
            }
            FolderLock lock = restoreStaging.take();
            try {
                return inPlace(label, placing, index, replacement);
            } finally {
                lock.close();
            }
        } catch (FolderHeldException e) {
            throw new BackupException(
                    "the data folder " + data + " is used by " + e.holder() + ": stop it first. Nothing was restored.",
                    e);
        } catch (IOException e) {
            throw BackupException.of("the backup cannot be restored", e, "The data folder is as it was.");
        }
    }

    private Path replaceable() {
        try {
            ResolvedFolder.requireReplaceable(data);
            return ResolvedFolder.of(data);
        } catch (IOException e) {
            throw BackupException.of("the data folder " + data + " cannot be seen", e, "Nothing was restored.");
        }
    }

    private static Done inPlace(
            BackupManifest label, FolderReplacement placing, boolean index, IndexReplacement replacement)
            throws IOException {
        RestoreTime.note(placing.fresh(), placing.when());
        if (index) {
            replacement.publish();
        }
        Optional<Path> former = placing.swap();
        return new Done(label, index, former, former.isPresent() ? ResolvedFolder.linked(former.get()) : List.of());
    }

    /** Whether there is an index; refuses what a newer version wrote. */
    private static boolean isForThisVersion(BackupManifest label, Path data, IndexReplacement replacement) {
        try {
            RecordsState.of(data);
            return replacement.isThere();
        } catch (RecordsException | IndexException e) {
            throw new BackupException(
                    "the backup, made by Refdesk " + label.version() + ", does not fit this version: " + e.getMessage()
                            + ". Nothing was restored.",
                    e);
        }
    }

    private static void put(String name, InputStream bytes, Path data, Path index) throws IOException {
        if (name.startsWith(Backup.DATA)) {
            write(bytes, data, name.substring(Backup.DATA.length()), true);
        } else if (name.startsWith(Backup.CONFIGURATION)) {
            String file = name.substring(Backup.CONFIGURATION.length());
            write(bytes, data.resolve(DataFolderCopy.CONFIGURATION), file, true);
        } else if (name.startsWith(Backup.INDEX)) {
            write(bytes, index, name.substring(Backup.INDEX.length()), false);
        } else {
            throw new BackupException("it holds " + name + ", which this version does not know", null);
        }
    }

    private static void write(InputStream bytes, Path folder, String name, boolean isPrivate) throws IOException {
        Path file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw new BackupException("it holds the name " + name + ", which leads elsewhere", null);
        }
        if (isPrivate) {
            PrivateFiles.folderOf(file);
            PrivateFiles.create(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.createFile(file);
        }
        SyncedFile.write(file, bytes);
    }
}
