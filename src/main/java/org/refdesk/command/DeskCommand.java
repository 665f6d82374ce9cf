package org.refdesk.command;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.refdesk.answer.NotSearched;
import org.refdesk.cli.IndexReportText;
import org.refdesk.cli.ProgressLines;
import org.refdesk.cli.TerminalProgress;
import org.refdesk.config.Settings;
import org.refdesk.config.SetupException;
import org.refdesk.ingest.Progress;
import org.refdesk.query.Scope;
import org.refdesk.wiring.DeskFactory;
import org.refdesk.wiring.OpenDesk;
import picocli.CommandLine.Mixin;

/** A command that opens a desk. */
abstract class DeskCommand implements Callable<Integer> {
    final DeskFactory parts;
    final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    DeskCommand(DeskFactory parts, ProcessContext processContext) {
        this.parts = parts;
        this.processContext = processContext;
    }

    /** Opens the desk and closes it after {@code work}. */
    final int withDesk(Settings settings, ToIntFunction<OpenDesk> work) {
        try (OpenDesk opened = withProgress(progress -> parts.open(settings, progress))) {
            opened.notes().forEach(note -> processContext.err().println("refdesk: " + note));
            return work.applyAsInt(opened);
        }
    }

    /**
     * Stops if the desk has no document. "Not found" would be wrong if no file could be read.
     *
     * @throws SetupException if the desk has no document, with the reason for each file
     */
    static void requireDocuments(OpenDesk opened) {
        if (opened.figures().documents() == 0) {
            NotSearched missing = opened.desk().holdings(Scope.ALL).notSearched();
            throw new SetupException(IndexReportText.nothing(missing), null);
        }
    }

    /** Opens the desk, which may take long, and shows the progress. */
    final <T> T withProgress(Function<Progress, T> work) {
        int columns = processContext.progressScreen().columns();
        if (columns == 0) {
            return work.apply(new ProgressLines(processContext.err(), InstantSource.system()));
        }
        return work.apply(new TerminalProgress(processContext.err(), columns));
    }

    final void print(Iterable<String> lines) {
        lines.forEach(processContext.out()::println);
    }
}
