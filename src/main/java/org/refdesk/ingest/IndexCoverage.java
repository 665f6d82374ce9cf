package org.refdesk.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.ingest.IngestReport.Skipped;

/**
 * How much of a file is in the index.
 *
 * @param kind how much
 * @param reason why the index does not hold all that the file says now, as a clause; null if there is nothing to say
 * @param outdated ids of documents that the index has from an earlier reading; empty unless {@link Kind#PARTLY}
 * @param retried whether the next ingest reads the file again, even if it looks the same then
 */
record IndexCoverage(Kind kind, @Nullable String reason, List<String> outdated, boolean retried) {
    /** How much of a file is in the index. */
    enum Kind {
        /** All of it. */
        READ,
        /** What could be read of it. */
        PARTLY,
        /** Nothing. */
        SKIPPED,
        /** What was read of it before, for it could not be read again. */
        KEPT
    }

    IndexCoverage {
        outdated = List.copyOf(outdated);
    }

    static IndexCoverage read(@Nullable String reason) {
        return new IndexCoverage(Kind.READ, reason, List.of(), false);
    }

    static IndexCoverage partly(String reason, List<String> outdated) {
        return new IndexCoverage(Kind.PARTLY, reason, outdated, false);
    }

    static IndexCoverage skipped(String reason, boolean retried) {
        return new IndexCoverage(Kind.SKIPPED, reason, List.of(), retried);
    }

    static IndexCoverage kept(String reason, boolean retried) {
        return new IndexCoverage(Kind.KEPT, reason, List.of(), retried);
    }

    /** The same, if of the documents that were to be kept only these are. */
    IndexCoverage with(List<String> ids) {
        return switch (kind) {
            case READ, SKIPPED -> this;
            case PARTLY -> new IndexCoverage(Kind.PARTLY, reason, ids, retried);
            case KEPT -> ids.isEmpty() ? new IndexCoverage(Kind.SKIPPED, reason, List.of(), retried) : this;
        };
    }

    boolean isKept() {
        return kind == Kind.KEPT;
    }

    /** How much of the file is missing from the index. */
    Skipped.Extent missing() {
        return switch (kind) {
            case READ, KEPT -> Skipped.Extent.NOTHING;
            case PARTLY -> Skipped.Extent.PART;
            case SKIPPED -> Skipped.Extent.ALL;
        };
    }
}
