package org.refdesk.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.ingest.IngestReport.Skipped;

/** Counts what an ingest does. */
final class Tally {
    private int added;
    private int changed;
    private int removed;
    private int unchanged;
    private final List<Skipped> skipped = new ArrayList<>();
    private long embedded;
    private long reused;
    private @Nullable String rebuildReason;
    private boolean interrupted;

    void added() {
        added++;
    }

    void changed() {
        changed++;
    }

    void removed() {
        removed++;
    }

    void unchanged() {
        unchanged++;
    }

    /** A document that was counted as removed has only gone to another file. */
    void moved() {
        removed--;
        changed++;
    }

    void kept(Ledger.Entry entry) {
        unchanged += entry.documents();
        if (entry.skipped() != null) {
            skipped(entry.name(), entry.skipped());
        }
    }

    void skipped(String name, String reason) {
        skipped.add(new Skipped(name, reason));
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
        added = 0;
        changed = 0;
        removed = 0;
        unchanged = 0;
        skipped.clear();
    }

    IngestReport report(Duration elapsed) {
        return new IngestReport(
                added, changed, removed, unchanged, skipped, embedded, reused, rebuildReason, interrupted, elapsed);
    }
}
