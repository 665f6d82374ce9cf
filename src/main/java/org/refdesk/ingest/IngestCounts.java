package org.refdesk.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.index.Completeness;
import org.refdesk.index.Completeness.Outdated;
import org.refdesk.index.Completeness.Unread;
import org.refdesk.ingest.IngestReport.Kept;
import org.refdesk.ingest.IngestReport.Remark;
import org.refdesk.ingest.IngestReport.Skipped;

/** Counts what an ingest does. */
final class IngestCounts {
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private int unchanged;
    private final List<Skipped> skipped = new ArrayList<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<Outdated> outdated = new ArrayList<>();
    private boolean retry;
    private final List<Remark> remarks = new ArrayList<>();
    private long embedded;
    private long reused;
    private @Nullable String rebuildReason;
    private boolean interrupted;

    void added(String document) {
        added.add(document);
    }

    void changed(String document) {
        changed.add(document);
    }

    void removed(String document) {
        removed.add(document);
    }

    void unchanged() {
        unchanged++;
    }

    /** A document that was counted as removed has only gone to another file. */
    void moved(String document) {
        removed.remove(document);
        changed.add(document);
    }

    /** The file is in the index as it was, and as the entry says. */
    void kept(FileStates.Entry entry) {
        IndexCoverage state = entry.state();
        unchanged += state.isKept() ? 0 : entry.documents() - state.outdated().size();
        remarkable(entry);
    }

    /** What is to be said of a file that is in the index as the entry says. */
    void remarkable(FileStates.Entry entry) {
        IndexCoverage state = entry.state();
        String reason = state.reason();
        retry |= state.retried();
        if (entry.remark() != null) {
            remarks.add(new Remark(entry.name(), entry.remark()));
        }
        if (reason == null) {
            return;
        }
        if (!state.isKept()) {
            skipped(new Skipped(entry.name(), reason, state.missing()));
        }
        if (state.isKept() || !state.outdated().isEmpty()) {
            kept.add(new Kept(
                    entry.name(),
                    reason,
                    state.isKept() ? entry.documents() : state.outdated().size()));
            outdated.add(new Outdated(entry.name(), reason, state.outdated()));
        }
    }

    /** Entries of the catalog that fit no document. */
    void unmatched(List<String> sentences) {
        sentences.forEach(sentence -> remarks.add(new Remark("catalog", sentence)));
    }

    void skipped(Skipped one) {
        skipped.add(one);
    }

    /**
     * What of the corpus is missing from the index.
     *
     * @param listed names of the files that were listed
     */
    Completeness completeness(Set<String> listed) {
        Set<String> all = new HashSet<>(listed);
        List<Unread> unread = new ArrayList<>();
        for (Skipped one : skipped) {
            if (one.missing() != Skipped.Extent.NOTHING) {
                all.add(one.name());
                unread.add(new Unread(one.name(), one.reason(), one.missing() == Skipped.Extent.PART));
            }
        }
        kept.forEach(one -> all.add(one.name()));
        return Completeness.of(all.size(), unread, outdated);
    }

    void embedded(long newTexts, long knownTexts) {
        embedded += newTexts;
        reused += knownTexts;
    }

    void rebuilt(Optional<String> reason) {
        rebuildReason = reason.orElse(null);
    }

    void interrupted() {
        interrupted = true;
    }

    /** All is done again. What was embedded stays counted. */
    void restart() {
        added.clear();
        changed.clear();
        removed.clear();
        unchanged = 0;
        skipped.clear();
        retry = false;
        kept.clear();
        outdated.clear();
        remarks.clear();
    }

    IngestReport report(Duration elapsed) {
        return new IngestReport(
                List.copyOf(added),
                List.copyOf(changed),
                List.copyOf(removed),
                unchanged,
                kept,
                skipped,
                remarks,
                retry,
                embedded,
                reused,
                rebuildReason,
                interrupted,
                elapsed);
    }
}
