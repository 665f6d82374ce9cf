package org.refdesk.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.refdesk.answer.NotSearched;
import org.refdesk.chat.reply.NotSearchedText;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.IngestReport.Kept;

/** The report of an index update, as text. */
public final class IndexReportText {
    private static final int SHOWN = 20;

    /** The most files that are named to a user who only asked a question. */
    private static final int SHOWN_AT_ONCE = 3;

    private IndexReportText() {}

    /** The whole report: changed documents, skipped files with reasons, remarks, and totals. */
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
        names(lines, "kept", report.kept().stream().map(IndexReportText::kept).toList());
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
        lines.add("%s, %d unchanged, %s%d skipped in %s"
                .formatted(
                        changes(report),
                        report.unchanged(),
                        report.kept().isEmpty() ? "" : keptAsItWas(report) + ", ",
                        report.skipped().size(),
                        seconds(report.elapsed())));
        return lines;
    }

    /** The lines for a user who only asked a question; empty if nothing changed. */
    public static List<String> news(IngestReport report) {
        List<String> lines = new ArrayList<>();
        if (report.rebuildReason() != null) {
            lines.add(report.rebuildReason());
        }
        if (report.isChange()) {
            String kept = report.kept().isEmpty() ? "" : ", " + keptAsItWas(report);
            String skipped = report.skipped().isEmpty()
                    ? ""
                    : ", %d skipped (`refdesk index` says why)"
                            .formatted(report.skipped().size());
            lines.add("index brought up to date: " + changes(report) + kept + skipped);
        }
        return lines;
    }

    /** Why no document can be searched: the unreadable files, each with the reason. */
    public static String nothing(NotSearched missing) {
        List<String> lines = new ArrayList<>();
        lines.add(NotSearchedText.nothing());
        NotSearchedText.named(missing, SHOWN).forEach(line -> lines.add(PrintableText.name(line)));
        return String.join("\n", lines);
    }

    /** The files that could not be read again; empty if there are none. */
    public static List<String> outdated(IngestReport report) {
        List<String> lines = new ArrayList<>();
        report.kept().stream()
                .limit(SHOWN_AT_ONCE)
                .forEach(file -> lines.add("%s could not be read again, and is answered from as it was read before: %s"
                        .formatted(PrintableText.name(file.name()), PrintableText.name(file.reason()))));
        if (report.kept().size() > SHOWN_AT_ONCE) {
            lines.add("%s more could not be read again (`refdesk index` says why)"
                    .formatted(CountedNoun.of(report.kept().size() - SHOWN_AT_ONCE, "file", "files")));
        }
        return lines;
    }

    private static String kept(Kept file) {
        return "%s: %s as before, since it could not be read again: %s"
                .formatted(file.name(), CountedNoun.of(file.documents(), "document", "documents"), file.reason());
    }

    private static String keptAsItWas(IngestReport report) {
        return report.kept().size() + (report.kept().size() == 1 ? " kept as it was" : " kept as they were");
    }

    private static String changes(IngestReport report) {
        return "%d added, %d changed, %d removed"
                .formatted(
                        report.added().size(),
                        report.changed().size(),
                        report.removed().size());
    }

    private static void names(List<String> lines, String what, List<String> names) {
        names.stream().limit(SHOWN).forEach(name -> lines.add("%-8s %s".formatted(what, PrintableText.name(name))));
        if (names.size() > SHOWN) {
            lines.add("%-8s and %d more".formatted(what, names.size() - SHOWN));
        }
    }

    private static String seconds(Duration elapsed) {
        return String.format(Locale.ROOT, "%.1f s", elapsed.toMillis() / 1e3);
    }
}
