package org.refdesk.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.tests.store.MockDirectoryWrapper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.faults.FaultReport;

/** The power fails in the middle of any write, sync or rename of an index; what was not synced is gone or garbage. */
@Tag("slow")
@Tag("faults")
@Timeout(3600)
class PowerCutTest {
    private static final int SEEDS = FaultReport.count("faults.seeds", 1_000);

    /** Operations of the disk, most of them writes of a few bytes, that an index may live through. */
    private static final int LONGEST_LIFE = 10_000;

    private static final int MOST_DOCUMENTS = 30;

    private long commits;
    private int interrupted;
    private int corrupt;
    private int lost;

    @Test
    void whatWasCommittedIsThereAfterEveryPowerCut() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            cut(new Random(seed));
        }
        new FaultReport(
                        "Power loss while indexing",
                        "Documents were written and committed until the power failed at a random operation of the disk"
                            + " (Lucene's MockDirectoryWrapper, which corrupts or drops what was not synced); then the"
                            + " index was checked by CheckIndex and compared with the last commit.")
                .figure("seeds", SEEDS)
                .figure("commits acknowledged", commits)
                .figure("power cuts in the middle of a commit", interrupted)
                .figure("times the index was corrupt", corrupt)
                .figure("acknowledged documents lost", lost)
                .bar("0 corrupt, 0 acknowledged lost", corrupt == 0 && lost == 0);
    }

    /** What is in the last commit, and what will be in the next. */
    private static final class Written {
        private final Map<String, String> next = new TreeMap<>();
        private Map<String, String> committed = Map.of();
        private boolean committing;
    }

    private void cut(Random random) throws IOException {
        try (MockDirectoryWrapper disk = new MockDirectoryWrapper(random, new ByteBuffersDirectory())) {
            disk.setCheckIndexOnClose(false);
            disk.setAssertNoUnrefencedFilesOnClose(false);
            PowerCut cut = new PowerCut(1 + random.nextInt(LONGEST_LIFE));
            disk.failOn(cut);
            Written written = write(disk, random);
            cut.over = true;
            disk.crash();
            disk.clearCrash();
            interrupted += written.committing ? 1 : 0;
            examine(disk, written);
        }
    }

    private Written write(Directory disk, Random random) throws IOException {
        Written written = new Written();
        PassageIndexWriter writer = null;
        try {
            writer = new PassageIndexWriter(disk);
            while (true) {
                for (int i = random.nextInt(6); i >= 0; i--) {
                    change(writer, random, written.next);
                }
                written.committing = true;
                writer.commit();
                written.committing = false;
                written.committed = Map.copyOf(written.next);
                commits++;
            }
        } catch (IOException | RuntimeException e) {
            // The power is off.
            if (writer != null) {
                end(writer);
            }
            return written;
        }
    }

    private static void end(PassageIndexWriter writer) {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            // It is off.
        }
    }

    private static void change(PassageIndexWriter writer, Random random, Map<String, String> next) throws IOException {
        String id = Integer.toString(random.nextInt(MOST_DOCUMENTS));
        if (next.containsKey(id) && random.nextInt(4) == 0) {
            next.remove(id);
            writer.remove(id);
        } else {
            String text = "Version " + random.nextInt(1_000_000) + " of " + id + ".";
            next.put(id, text);
            Document document = Samples.document(id, Metadata.UNKNOWN, text);
            writer.replace(
                    document,
                    "",
                    Samples.passages(document).stream()
                            .map(passage -> new EmbeddedPassage(passage, List.of()))
                            .toList());
        }
    }

    private void examine(Directory disk, Written written) throws IOException {
        if (!DirectoryReader.indexExists(disk)) {
            lost += written.committed.size();
            return;
        }
        try (CheckIndex check = new CheckIndex(disk)) {
            corrupt += check.checkIndex().clean ? 0 : 1;
        }
        try (DirectoryReader reader = DirectoryReader.open(disk);
                IndexSnapshot snapshot = new IndexSnapshot(
                        Path.of("index"), reader, 1, Completeness.WHOLE, new FieldLengths(), new Origins())) {
            reader.incRef();
            Map<String, String> found = new TreeMap<>();
            for (StoredDocument document : snapshot.documents()) {
                found.put(document.id(), snapshot.text(document.id(), 0, document.characters()));
            }
            boolean isNext = written.committing && found.equals(written.next);
            if (!isNext) {
                lost += (int) written.committed.entrySet().stream()
                        .filter(one -> !one.getValue().equals(found.get(one.getKey())))
                        .count();
                corrupt += found.equals(written.committed) ? 0 : 1;
            }
        }
    }

    /** From an operation of the disk on, all fail. */
    private static final class PowerCut extends MockDirectoryWrapper.Failure {
        private int rest;
        private volatile boolean over;

        PowerCut(int rest) {
            this.rest = rest;
        }

        @Override
        public synchronized void eval(MockDirectoryWrapper disk) throws IOException {
            if (--rest <= 0 && !over) {
                throw new IOException("the power is off");
            }
        }
    }
}
