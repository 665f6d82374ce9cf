package org.refdesk.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an ingest did.
 *
 * @param added ids of documents that are new
 * @param changed ids of documents that were written again
 * @param removed ids of documents that are gone
 * @param unchanged documents that were left as they are
 * @param skipped what is not in the index, and why
 * @param remarks what is in the index, but otherwise than its file or the catalog says
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
        List<Skipped> skipped,
        List<Remark> remarks,
        long embedded,
        long reused,
        @Nullable String rebuildReason,
        boolean interrupted,
        Duration elapsed) {
    public IngestReport {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }

    /** Whether the index holds other documents than before. */
    public boolean isChange() {
        return !added.isEmpty() || !changed.isEmpty() || !removed.isEmpty();
    }

    /** This, with more that is not in the index. */
    public IngestReport alsoSkipped(List<Skipped> others) {
        List<Skipped> all = new ArrayList<>(skipped);
        all.addAll(others);
        return new IngestReport(
                added,
                changed,
                removed,
                unchanged,
                all,
                remarks,
                embedded,
                reused,
                rebuildReason,
                interrupted,
                elapsed);
    }

    /**
     * A file or document that is not in the index.
     *
     * @param name of the file, or id of the document
     * @param reason why, as a clause
     */
    public record Skipped(String name, String reason) {}

    /**
     * Something that whoever keeps the documents should know of a file that is in the index.
     *
     * @param name of the file
     * @param text what there is to say, as a clause: {@code title cut to 300 characters}
     */
    public record Remark(String name, String text) {}
}
