package org.refdesk.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What bringing an index up to date did, as text. */
public final class IndexReportText {
    private static final int SHOWN = 20;

    private IndexReportText() {}

    public static List<String> lines(IndexReport report) {
        List<String> lines = new ArrayList<>();
        files(lines, "added", report.added());
        files(lines, "changed", report.changed());
        files(lines, "removed", report.removed());
        for (IndexReport.Skipped skipped : report.skipped()) {
            lines.add("skipped  " + Visible.of(skipped.file()) + ": " + Visible.of(skipped.reason()));
        }
        lines.add("%d added, %d changed, %d removed, %d unchanged, %d skipped in %s"
                .formatted(
                        report.added().size(),
                        report.changed().size(),
                        report.removed().size(),
                        report.unchanged(),
                        report.skipped().size(),
                        seconds(report.elapsed())));
        return lines;
    }

    private static void files(List<String> lines, String what, List<String> files) {
        files.stream().limit(SHOWN).forEach(file -> lines.add("%-8s %s".formatted(what, Visible.of(file))));
        if (files.size() > SHOWN) {
            lines.add("%-8s and %d more".formatted(what, files.size() - SHOWN));
        }
    }

    private static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1e3);
    }
}
