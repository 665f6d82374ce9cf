package org.refdesk.command;

import org.refdesk.chat.reply.NotSearchedText;
import org.refdesk.cli.IndexReportText;
import org.refdesk.config.Settings;
import org.refdesk.ingest.IngestReport;
import org.refdesk.wiring.DeskFactory;
import picocli.CommandLine.Command;

/** {@code refdesk index}: brings the index up to date. */
@Command(
        name = "index",
        description = "Brings the index up to date. Prints what it added, changed, removed and skipped.",
        footer = {
            "",
            "Examples:",
            "  refdesk index",
            "  refdesk index --corpus ~/papers --index ~/papers-index",
            "",
            "It reads only what changed. Ctrl-C is safe: at most 30 seconds of indexing are lost, and the next run"
                    + " resumes."
        })
public final class IndexCommand extends DeskCommand {
    public IndexCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() {
        Settings settings = common.settings(processContext);
        return GracefulShutdown.during(() -> index(settings), "cut off; the index is as of its last commit.");
    }

    private int index(Settings settings) {
        IngestReport report = withProgress(progress -> parts.index(settings, progress));
        print(IndexReportText.lines(report));
        if (report.holdsNothing()) {
            processContext.err().println("refdesk: " + NotSearchedText.nothing());
            return ExitCode.SETUP;
        }
        return report.interrupted() ? ExitCode.INTERRUPTED : ExitCode.OK;
    }
}
