package org.refdesk.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.refdesk.ingest.IngestReport;

/** What bringing an index up to date did, as text. */
public final class IndexReportText {
    private static final int SHOWN = 20;

    private IndexReportText() {}

    /**
     * All of it: what was done to which document, what was skipped and why, what there is to remark on, and the sums.
     */
    public static List<String> lines(IngestReport report) {
        if (report.interrupted()) {
            return List.of("Stopped. The index is as of its last commit; `refdesk index` goes on from there.");
        }
        List<String> lines = new ArrayList<>();
        if (report.rebuildReason() != null) {
            lines.add(report.rebuildReason());
        }
        names(lines, "added", report.added());
        names(lines, "changed", report.changed());
        names(lines, "removed", report.removed());
        names(
                lines,
                "skipped",
                report.skipped().stream()
                        .map(skipped -> skipped.name() + ": " + skipped.reason())
                        .toList());
        names(
                lines,
                "remark",
                report.remarks().stream()
                        .map(remark -> remark.name() + ": " + remark.text())
                        .toList());
        lines.add("%s, %d unchanged, %d skipped in %s"
                .formatted(changes(report), report.unchanged(), report.skipped().size(), seconds(report.elapsed())));
        return lines;
    }

    /** What a person who only asked a question should know of it; nothing where all is as it was. */
    public static List<String> news(IngestReport report) {
        List<String> lines = new ArrayList<>();
        if (report.rebuildReason() != null) {
            lines.add(report.rebuildReason());
        }
        if (report.isChange()) {
            String skipped = report.skipped().isEmpty()
                    ? ""
                    : ", %d skipped (`refdesk index` says why)"
                            .formatted(report.skipped().size());
            lines.add("index brought up to date: " + changes(report) + skipped);
        }
        return lines;
    }

    private static String changes(IngestReport report) {
        return "%d added, %d changed, %d removed"
                .formatted(
                        report.added().size(),
                        report.changed().size(),
                        report.removed().size());
    }

    private static void names(List<String> lines, String what, List<String> names) {
        names.stream().limit(SHOWN).forEach(name -> lines.add("%-8s %s".formatted(what, Shown.name(name))));
        if (names.size() > SHOWN) {
            lines.add("%-8s and %d more".formatted(what, names.size() - SHOWN));
        }
    }

    private static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1e3);
    }
}
