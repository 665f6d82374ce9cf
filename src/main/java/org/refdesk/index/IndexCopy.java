package org.refdesk.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * The files of the index in force, as of its newest commit, held open: they can be read to their ends whatever a writer
 * deletes meanwhile. No lock is needed.
 */
public final class IndexCopy implements Closeable {
    /** Within which a writer leaves time to open the files of one commit. */
    private static final int TRIES = 100;

    private final Map<String, InputStream> files = new LinkedHashMap<>();

    private IndexCopy() {}

    /** Opens the files; none where there is no index in force that this version can read. */
    public static IndexCopy open(Path index) {
        for (int tried = 1; ; tried++) {
            IndexCopy copy = new IndexCopy();
            try {
                copy.open(index, IndexState.modelInForce(index).map(Manifest::current));
                return copy;
            } catch (IOException e) {
                IOUtils.closeWhileSuppressingExceptions(e, copy);
                if (!(e instanceof NoSuchFileException) || tried == TRIES) {
                    throw DiskErrors.of(index, e);
                }
            }
        }
    }

    private void open(Path index, Optional<Manifest> manifest) throws IOException {
        if (manifest.isEmpty()) {
            return;
        }
        Path passages = manifest.get().folder(index);
        try (Directory directory = FSDirectory.open(passages)) {
            for (String name : SegmentInfos.readLatestCommit(directory).files(true)) {
                open(passages.resolve(name), index);
            }
        }
        open(index.resolve(ManifestFile.FILE), index);
    }

    private void open(Path file, Path index) throws IOException {
        files.put(index.relativize(file).toString().replace('\\', '/'), Files.newInputStream(file));
    }

    /** The files by their names, from the folder of the index; the manifest last. */
    public Map<String, InputStream> files() {
        return Collections.unmodifiableMap(files);
    }

    @Override
    public void close() {
        try {
            IOUtils.close(files.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
