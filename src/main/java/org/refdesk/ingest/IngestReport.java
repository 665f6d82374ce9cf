package org.refdesk.ingest;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an ingest did.
 *
 * @param added ids of documents that are new
 * @param changed ids of documents that were written again
 * @param removed ids of documents that are gone
 * @param unchanged documents that were left as they are
 * @param kept what could not be read again, and is in the index as it was read before
 * @param skipped what is not in the index, and why
 * @param remarks what is in the index, but otherwise than its file or the catalog says
 * @param retry whether something could not be read now that may be soon: worth another ingest, even if nothing changes
 * @param embedded texts that were embedded
 * @param reused texts whose vector was known
 * @param rebuildReason why the index was built again, as a sentence, or null where it was not
 * @param interrupted whether it was stopped: the index is as of the last commit, and the next ingest goes on from there
 * @param elapsed how long it took
 */
public record IngestReport(
        List<String> added,
        List<String> changed,
        List<String> removed,
        int unchanged,
        List<Kept> kept,
        List<Skipped> skipped,
        List<Remark> remarks,
        boolean retry,
        long embedded,
        long reused,
        @Nullable String rebuildReason,
        boolean interrupted,
        Duration elapsed) {
    public IngestReport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }

    /** Whether the index holds other documents than before. */
    public boolean isChange() {
        return !added.isEmpty() || !changed.isEmpty() || !removed.isEmpty();
    }

    /** Whether nothing of the corpus is in the index, since nothing could be read. */
    public boolean holdsNothing() {
        return !interrupted
                && !skipped.isEmpty()
                && added.isEmpty()
                && changed.isEmpty()
                && unchanged == 0
                && kept.isEmpty();
    }

    /**
     * A file or document that is not in the index, or of which there is something to say.
     *
     * @param name of the file, or id of the document
     * @param reason why, as a clause
     * @param missing how much of it is not in the index
     */
    public record Skipped(String name, String reason, Extent missing) {
        /** How much of a file is not in the index. */
        public enum Extent {
            ALL,
            PART,
            /** It is read all the same, maybe by another name. */
            NOTHING
        }

        public Skipped(String name, String reason) {
            this(name, reason, Extent.ALL);
        }
    }

    /**
     * A file that could not be read again.
     *
     * @param name of the file
     * @param reason why, as a clause
     * @param documents how many of it are in the index as they were read before
     */
    public record Kept(String name, String reason, int documents) {}

    /**
     * Something that is worth knowing of a file that is in the index.
     *
     * @param name of the file
     * @param text what there is to say, as a clause: {@code title cut to 300 characters}
     */
    public record Remark(String name, String text) {}
}
