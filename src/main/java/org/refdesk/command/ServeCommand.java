package org.refdesk.command;

import org.refdesk.backup.RestorePause;
import org.refdesk.config.Settings;
import org.refdesk.service.RunningService;
import org.refdesk.service.ServiceLog;
import org.refdesk.service.StartupLine;
import org.refdesk.wiring.DeskFactory;
import org.refdesk.wiring.OpenDesk;
import picocli.CommandLine.Command;

/** {@code refdesk serve}: the desk on its page and in chats, until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs the web page and the chat bots until stopped (Ctrl-C).",
        footer = {
            "",
            "Examples:",
            "  refdesk serve",
            "  REFDESK_WEB_PORT=0 refdesk serve     listens on a free port",
            "  refdesk slack manifest               prints the app for Slack"
        })
public final class ServeCommand extends DeskCommand {
    /** What {@link #serve} ends with where it is to begin again. */
    private static final int MAKES_WAY = -1;

    public ServeCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() {
        Settings settings = common.settingsWithSecrets(processContext);
        ServiceLog.begin(settings.service().log());
        return GracefulShutdown.untilStopped(
                () -> untilStopped(settings), "cut off; what was not answered is answered after the next start.");
    }

    /** Once, and again each time that a restoring wanted the data folder meanwhile. */
    private int untilStopped(Settings settings) {
        RestorePause way = new RestorePause(settings.service().data());
        int code;
        do {
            code = withDesk(settings, opened -> serve(settings, opened, way));
        } while (code == MAKES_WAY && isOver(way));
        return ExitCode.OK;
    }

    private int serve(Settings settings, OpenDesk opened, RestorePause way) {
        opened.background().watchThreads();
        try (RunningService service = RunningService.start(settings, opened)) {
            processContext.out().println(StartupLine.line(settings, service.port(), opened.figures()));
            processContext.out().flush();
            way.awaitRequest(opened.background());
            processContext.err().println("refdesk: a backup is restored; the service goes on when that is done.");
            return MAKES_WAY;
        } catch (InterruptedException e) {
            return stopped();
        }
    }

    private boolean isOver(RestorePause way) {
        try {
            way.awaitEnd();
            return true;
        } catch (InterruptedException e) {
            stopped();
            return false;
        }
    }

    private int stopped() {
        processContext.err().println("refdesk: stopped.");
        return ExitCode.OK;
    }
}
