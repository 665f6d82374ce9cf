package org.refdesk;

import org.refdesk.backup.MakingWay;
import org.refdesk.config.Settings;
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
final class ServeCommand extends DeskCommand {
    /** What {@link #serve} ends with where it is to begin again. */
    private static final int MAKES_WAY = -1;

    ServeCommand(Parts parts, Surroundings surroundings) {
        super(parts, surroundings);
    }

    @Override
    public Integer call() {
        Settings settings = common.settingsWithSecrets(surroundings);
        ServiceLog.begin(settings.service().log());
        return OrderlyStop.untilStopped(
                () -> untilStopped(settings), "cut off; what was not answered is answered after the next start.");
    }

    /** Once, and again each time that a restoring wanted the data folder meanwhile. */
    private int untilStopped(Settings settings) {
        MakingWay way = new MakingWay(settings.service().data());
        int code;
        do {
            code = withDesk(settings, opened -> serve(settings, opened, way));
        } while (code == MAKES_WAY && isOver(way));
        return ExitCode.OK;
    }

    private int serve(Settings settings, Parts.Opened opened, MakingWay way) {
        opened.background().watchThreads();
        try (RunningService service = RunningService.start(settings, opened)) {
            surroundings.out().println(Banner.line(settings, service.port(), opened.figures()));
            surroundings.out().flush();
            way.awaitRequest(opened.background());
            surroundings.err().println("refdesk: a backup is restored; the service goes on when that is done.");
            return MAKES_WAY;
        } catch (InterruptedException e) {
            return stopped();
        }
    }

    private boolean isOver(MakingWay way) {
        try {
            way.awaitEnd();
            return true;
        } catch (InterruptedException e) {
            stopped();
            return false;
        }
    }

    private int stopped() {
        surroundings.err().println("refdesk: stopped.");
        return ExitCode.OK;
    }
}
