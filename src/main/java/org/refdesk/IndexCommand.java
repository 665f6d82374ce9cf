package org.refdesk;

import java.util.concurrent.atomic.AtomicBoolean;
import org.refdesk.cli.IndexReportText;
import org.refdesk.config.Settings;
import org.refdesk.ingest.IngestReport;
import picocli.CommandLine.Command;

/** {@code refdesk index}: brings the index up to date. */
@Command(
        name = "index",
        description = "Brings the index up to date with the corpus; says what was added, changed, removed and skipped.",
        footer = {
            "",
            "Examples:",
            "  refdesk index",
            "  refdesk index --corpus ~/papers --index ~/papers-index",
            "",
            "Only what changed is read again. Stopping it (Ctrl-C) leaves the last good index and the work done so far."
        })
final class IndexCommand extends DeskCommand {
    IndexCommand(Parts parts, Surroundings surroundings) {
        super(parts, surroundings);
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(surroundings);
        AtomicBoolean ended = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ended.get()) {
                surroundings.err().println("Stopped. The work so far is kept; `refdesk index` goes on from there.");
            }
        }));
        try {
            IngestReport report = withProgress(progress -> parts.index(settings, progress));
            print(IndexReportText.lines(report));
        } finally {
            ended.set(true);
        }
        return ExitCode.OK;
    }
}
