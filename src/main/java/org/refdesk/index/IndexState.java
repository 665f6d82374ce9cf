package org.refdesk.index;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Where an index stands, read without opening it.
 *
 * @param inForce whether it is complete and of the make asked for
 * @param commit stands for the newest commit; empty where there is none
 */
public record IndexState(boolean inForce, String commit) {
    /** The state of the index in a folder, for a model's name. */
    public static IndexState of(Path index, String model) {
        Manifest manifest = Manifest.current(model);
        try {
            return new IndexState(inForce(index, manifest), commit(manifest.folder(index)));
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /** The model of the index in force; empty where there is none that this version can read. */
    public static Optional<String> modelInForce(Path index) {
        try {
            return ManifestFile.read(index)
                    .filter(found -> found.equals(Manifest.current(found.model())))
                    .map(Manifest::model);
        } catch (IndexException e) {
            return Optional.empty();
        }
    }

    /** What an index takes on disk. */
    public static long bytes(Path index) {
        long[] bytes = {0};
        try (Stream<Path> files = Files.walk(index)) {
            files.map(Path::toFile).filter(File::isFile).forEach(file -> bytes[0] += file.length());
        } catch (IOException | UncheckedIOException e) {
            // What is deleted meanwhile counts no more.
        }
        return bytes[0];
    }

    private static boolean inForce(Path index, Manifest manifest) throws IOException {
        Path file = index.resolve(ManifestFile.FILE);
        return Files.isRegularFile(file) && Files.readString(file).equals(manifest.text());
    }

    /** Lucene keeps one commit, whose file holds a random id. */
    private static String commit(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> commits = files.filter(
                            file -> file.getFileName().toString().startsWith("segments_"))
                    .toList();
            if (commits.size() != 1) {
                return "";
            }
            CRC32 sum = new CRC32();
            sum.update(Files.readAllBytes(commits.getFirst()));
            return commits.getFirst().getFileName() + "-" + Long.toHexString(sum.getValue());
        } catch (NoSuchFileException | NotDirectoryException e) {
            return "";
        }
    }
}
