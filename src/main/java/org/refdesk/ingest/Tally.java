package org.refdesk.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.ingest.IngestReport.Remark;
import org.refdesk.ingest.IngestReport.Skipped;

/** Counts what an ingest does. */
final class Tally {
    private final Set<String> added = new LinkedHashSet<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private int unchanged;
    private final List<Skipped> skipped = new ArrayList<>();
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

    void kept(Ledger.Entry entry) {
        unchanged += entry.documents();
        if (entry.skipped() != null) {
            skipped(entry.name(), entry.skipped());
        }
        if (entry.remark() != null) {
            remarked(entry.name(), entry.remark());
        }
    }

    void skipped(String name, String reason) {
        skipped.add(new Skipped(name, reason));
    }

    void remarked(String name, String text) {
        remarks.add(new Remark(name, text));
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
        remarks.clear();
    }

    IngestReport report(Duration elapsed) {
        return new IngestReport(
                List.copyOf(added),
                List.copyOf(changed),
                List.copyOf(removed),
                unchanged,
                skipped,
                remarks,
                embedded,
                reused,
                rebuildReason,
                interrupted,
                elapsed);
    }
}
