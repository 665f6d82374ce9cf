package org.refdesk;

import java.util.concurrent.CountDownLatch;
import org.refdesk.config.Settings;
import picocli.CommandLine.Command;

/** {@code refdesk serve}: the desk on its page and in chats, until it is told to stop. */
@Command(
        name = "serve",
        description =
                "Answers on its page and in chats, as config/refdesk.yaml says, until it is told to stop (Ctrl-C).",
        footer = {
            "",
            "Examples:",
            "  refdesk serve",
            "  REFDESK_WEB_PORT=0 refdesk serve     listens on a free port",
            "  refdesk slack manifest               what Slack must know of the app"
        })
final class ServeCommand extends DeskCommand {
    ServeCommand(Parts parts, Surroundings surroundings) {
        super(parts, surroundings);
    }

    @Override
    public Integer call() {
        Settings settings = common.settingsWithSecrets(surroundings);
        ServiceLog.begin(settings.service().log());
        return OrderlyStop.untilStopped(
                () -> withDesk(settings, opened -> serve(settings, opened)),
                "cut off; what was not answered is answered after the next start.");
    }

    private int serve(Settings settings, Parts.Opened opened) {
        try (RunningService service = RunningService.start(settings, opened)) {
            surroundings.out().println(Banner.line(settings, service.port(), opened.figures()));
            surroundings.out().flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            surroundings.err().println("refdesk: stopped.");
        }
        return ExitCode.OK;
    }
}
