package org.refdesk.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.faults.LinearizabilityCheck;

/** An index that is read, turned to its newest commit and closed by several threads while another writes. */
@Tag("slow")
@Tag("fuzz")
class PassageIndexLinearizabilityTest {
    private static final HashEmbedder EMBEDDER = new HashEmbedder();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private static Path folder;

    @Test
    @Timeout(600)
    void whatIsDoneAtOnceIsAsIfItWereDoneInTurn() throws Exception {
        LinearizabilityCheck.of(Read::new, InTurn::new)
                .callOfOneThread("commit", Read::commit, InTurn::commit)
                .call("refresh", Read::refresh, InTurn::refresh)
                .call("read", Read::read, InTurn::read)
                .call("read", Read::read, InTurn::read)
                .call("close", Read::shut, InTurn::shut)
                .check(15, 6);
    }

    /** An index on the disk with a writer; each commit adds a document. */
    private static final class Read implements Closeable {
        private final Path path;
        private final IndexFolder written;
        private final PassageIndexWriter writer;
        private final PassageIndex index;
        private final Map<Long, Integer> generations = new ConcurrentHashMap<>();
        private final int documentSize;
        private int documents;

        Read() throws IOException {
            path = Files.createTempDirectory(folder, "index");
            written = IndexFolder.open(path, EMBEDDER.model());
            writer = written.writer();
            add();
            written.publish();
            index = PassageIndex.open(path);
            try (IndexSnapshot snapshot = index.acquire()) {
                documentSize = snapshot.searcher().getIndexReader().numDocs();
            }
        }

        private void add() throws IOException {
            String id = "d" + documents++;
            Document document = Samples.document(id, Metadata.UNKNOWN, "Dams hold.");
            writer.replace(document, "", Samples.embedded(document, EMBEDDER));
            writer.commit();
        }

        boolean commit() throws IOException {
            add();
            return true;
        }

        boolean refresh() {
            return index.refresh();
        }

        /** How many commits are seen. */
        int read() {
            try (IndexSnapshot snapshot = index.acquire()) {
                int seen = snapshot.searcher().getIndexReader().numDocs() / documentSize - 1;
                if (generations.merge(snapshot.generation(), seen, (before, now) -> before) != seen) {
                    throw new IllegalStateException("a generation is two states: " + generations + ", " + seen);
                }
                return seen;
            }
        }

        boolean shut() {
            index.close();
            return true;
        }

        /** Nothing stays open. */
        @Override
        public void close() throws IOException {
            index.close();
            writer.close();
            written.close();
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What holds where nothing happens at once. */
    private static final class InTurn {
        private int committed;
        private int seen;
        private boolean closed;

        boolean commit() {
            committed++;
            return true;
        }

        boolean refresh() {
            requireOpen();
            boolean newer = seen < committed;
            seen = committed;
            return newer;
        }

        int read() {
            requireOpen();
            return seen;
        }

        boolean shut() {
            closed = true;
            return true;
        }

        private void requireOpen() {
            if (closed) {
                throw new AlreadyClosedException("closed");
            }
        }
    }
}
