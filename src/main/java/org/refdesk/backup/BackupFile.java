package org.refdesk.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.refdesk.files.PrivateFiles;

/** The file of a backup: a zip, encrypted as a whole ({@link ChunkCipher}). Read and written as a stream. */
public final class BackupFile {
    private final Path path;
    private final KeyDerivation keys;

    public BackupFile(Path path, KeyDerivation keys) {
        this.path = path;
        this.keys = keys;
    }

    /** Puts entries into a backup. */
    public interface Content {
        void writeTo(Entries entries) throws IOException;
    }

    /** The entries of a backup that is being made. */
    public interface Entries {
        void add(String name, InputStream bytes) throws IOException;

        /** The bytes of a file. */
        default void add(String name, Path file) throws IOException {
            try (InputStream bytes = Files.newInputStream(file)) {
                add(name, bytes);
            }
        }
    }

    /** Is given what a backup holds. */
    public interface Reader {
        /** Reads the bytes of an entry, or leaves them. */
        void entry(String name, InputStream bytes) throws IOException;
    }

    /**
     * Writes the file, which only its owner can read; it is there whole or not at all.
     *
     * @throws BackupException where it is there already, or cannot be written
     */
    public void write(BackupManifest label, Content content) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new BackupException(path + " is there already: name another file", null);
        }
        Path draft = draft();
        try {
            writeTo(draft, label, content);
            Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw BackupException.of("the backup " + path + " cannot be made", e, "None was made.");
        } finally {
            deleteIfThere(draft);
        }
    }

    /** A file of a name that nobody can foresee: in a folder of all people, one could lay a link in its place. */
    private Path draft() {
        try {
            Path draft = Files.createTempFile(path.toAbsolutePath().getParent(), path.getFileName() + ".", ".part");
            PrivateFiles.create(draft);
            return draft;
        } catch (IOException e) {
            throw BackupException.of("the backup " + path + " cannot be made", e, "None was made.");
        }
    }

    private void writeTo(Path draft, BackupManifest label, Content content) throws IOException {
        try (FileOutputStream file = new FileOutputStream(draft.toFile());
                OutputStream buffered = new BufferedOutputStream(file)) {
            EncryptingOutputStream sealed = new EncryptingOutputStream(buffered, keys);
            ZipOutputStream zip = new ZipOutputStream(sealed);
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, BackupManifest.ENTRY, new ByteArrayInputStream(label.bytes()));
            content.writeTo((name, bytes) -> put(zip, name, bytes));
            zip.finish();
            sealed.finish();
            buffered.flush();
            file.getFD().sync();
        }
    }

    private static void put(ZipOutputStream zip, String name, InputStream bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        bytes.transferTo(zip);
        zip.closeEntry();
    }

    private static void deleteIfThere(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            throw BackupException.of(draft + " cannot be deleted", e, "Delete it.");
        }
    }

    /** Reads all of it, and gives nothing of it away. */
    public BackupManifest verify() {
        return read((name, bytes) -> bytes.transferTo(OutputStream.nullOutputStream()));
    }

    /**
     * Reads all of it. What is given is as it was written; whether all of it is there is only known when this returns.
     *
     * @throws BackupException where it is no backup of this format, damaged, or closed by another passphrase
     */
    public BackupManifest read(Reader reader) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path))) {
            DecryptingInputStream sealed = new DecryptingInputStream(file, keys);
            ZipInputStream zip = new ZipInputStream(sealed);
            ZipEntry first = zip.getNextEntry();
            if (first == null || !first.getName().equals(BackupManifest.ENTRY)) {
                throw new BackupException("it holds no backup", null);
            }
            BackupManifest label = BackupManifest.of(zip.readAllBytes());
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                reader.entry(entry.getName(), zip);
            }
            sealed.transferTo(OutputStream.nullOutputStream());
            return label;
        } catch (ZipException e) {
            throw new BackupException(path + ": it holds no backup", e);
        } catch (BackupException e) {
            throw new BackupException(path + ": " + e.getMessage() + ". Nothing was restored.", e);
        } catch (IOException e) {
            throw BackupException.of(path + " cannot be restored", e, "Nothing was restored.");
        }
    }
}
