package org.refdesk.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.IndexException.Problem;

/** A complete index, for reading. Safe for use by several threads. */
public final class PassageIndex implements AutoCloseable {
    private final Path index;
    private final FieldLengths lengths = new FieldLengths();
    private final Current current;

    private PassageIndex(Path index, Opened opened) {
        this.index = index;
        this.current = new Current(index, opened);
    }

    /**
     * Opens the newest commit of the index in a folder.
     *
     * @throws IndexException where there is none, or it cannot be used
     */
    public static PassageIndex open(Path index) {
        return new PassageIndex(index, Opened.at(index, manifest(index)));
    }

    /** Opens the newest commit of an index that may not be in force yet. */
    static PassageIndex of(Path index, Manifest manifest) {
        return new PassageIndex(index, Opened.at(index, manifest));
    }

    /**
     * Whether an index in force cannot be used, as far as the names, beginnings and ends of its files tell: that takes
     * a fraction of opening it.
     *
     * @param model that it was made with
     */
    public static boolean isDamaged(Path index, String model) {
        try (Directory files = new NIOFSDirectory(Manifest.current(model).folder(index))) {
            for (String name : SegmentInfos.readLatestCommit(files).files(true)) {
                try (IndexInput file = files.openInput(name, IOContext.READONCE)) {
                    CodecUtil.retrieveChecksum(file);
                    file.seek(0);
                    if (CodecUtil.readBEInt(file) != CodecUtil.CODEC_MAGIC) {
                        return true;
                    }
                }
            }
            return false;
        } catch (IOException e) {
            return DiskErrors.of(index, e).problem() == Problem.DAMAGED;
        }
    }

    private static Manifest manifest(Path index) {
        Manifest manifest = ManifestFile.read(index)
                .orElseThrow(() -> new IndexException(
                        Problem.MISSING,
                        index,
                        "there is no index in " + index + ": build it with `refdesk index`",
                        null));
        manifest.difference(Manifest.current(manifest.model())).ifPresent(difference -> {
            throw new IndexException(
                    Problem.OUTDATED,
                    index,
                    "the index " + index + " must be built again with `refdesk index`: " + difference,
                    null);
        });
        return manifest;
    }

    /** What the index was made with. */
    public Manifest manifest() {
        return current.get().manifest();
    }

    /** The generation of the commit that is read now. */
    public long generation() {
        return current.get().generation();
    }

    /**
     * The index as it is now. Close it when done.
     *
     * @throws org.apache.lucene.store.AlreadyClosedException where the index is closed
     */
    public IndexSnapshot acquire() {
        try {
            Opened now = current.acquire();
            try {
                return new IndexSnapshot(
                        index, now.reader(), now.generation(), now.completeness(), lengths, now.origins());
            } catch (Throwable e) {
                current.release(now);
                throw e;
            }
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /**
     * Turns to the newest commit. Snapshots that are open stay as they are. Returns whether there was a newer one.
     *
     * @throws org.apache.lucene.store.AlreadyClosedException where the index is closed
     */
    public boolean refresh() {
        try {
            return current.refresh();
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /** Closes it for good. Snapshots that are open stay open. */
    @Override
    public void close() {
        try {
            current.close();
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    /** A reader and what it reads. */
    private record Opened(
            Manifest manifest, DirectoryReader reader, long generation, Completeness completeness, Origins origins) {
        static Opened at(Path index, Manifest manifest) {
            try {
                return of(manifest, DirectoryReader.open(FSDirectory.open(manifest.folder(index))));
            } catch (IOException e) {
                throw DiskErrors.of(index, e);
            }
        }

        /** Takes over the reader. */
        private static Opened of(Manifest manifest, DirectoryReader reader) throws IOException {
            try {
                Set<Map.Entry<String, String>> data =
                        reader.getIndexCommit().getUserData().entrySet();
                return new Opened(
                        manifest,
                        reader,
                        PassageIndexWriter.generation(data),
                        PassageIndexWriter.completeness(data),
                        new Origins());
            } catch (Throwable e) {
                IOUtils.closeWhileSuppressingExceptions(e, reader);
                throw e;
            }
        }

        /** Null where there is none that is newer. */
        @Nullable
        Opened newer(Path index, Manifest wanted) throws IOException {
            if (!manifest.equals(wanted)) {
                return at(index, wanted);
            }
            try {
                DirectoryReader newer = DirectoryReader.openIfChanged(reader);
                return newer == null ? null : of(manifest, newer);
            } catch (AlreadyClosedException e) {
                throw e;
            } catch (IllegalStateException e) {
                // Its files are others than those that were opened: the index was deleted and built again.
                return at(index, wanted);
            }
        }
    }

    /** The newest commit that was turned to; after closing, none. */
    private static final class Current extends ReferenceManager<Opened> {
        private final Path index;

        Current(Path index, Opened opened) {
            this.index = index;
            this.current = opened;
        }

        Opened get() {
            Opened now = current;
            if (now == null) {
                throw new AlreadyClosedException("the index " + index + " is closed");
            }
            return now;
        }

        synchronized boolean refresh() throws IOException {
            Opened before = get();
            maybeRefreshBlocking();
            return !get().equals(before);
        }

        @Override
        protected @Nullable Opened refreshIfNeeded(Opened before) throws IOException {
            return before.newer(index, PassageIndex.manifest(index));
        }

        @Override
        protected boolean tryIncRef(Opened opened) {
            return opened.reader().tryIncRef();
        }

        @Override
        protected void decRef(Opened opened) throws IOException {
            opened.reader().decRef();
        }

        @Override
        protected int getRefCount(Opened opened) {
            return opened.reader().getRefCount();
        }
    }
}
