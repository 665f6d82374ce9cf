package org.refdesk.command;

import org.jspecify.annotations.Nullable;
import org.refdesk.backup.RestorePause;
import org.refdesk.config.Settings;
import org.refdesk.service.RunningService;
import org.refdesk.service.ServiceLog;
import org.refdesk.service.StartupLine;
import org.refdesk.wiring.DeskFactory;
import org.refdesk.wiring.OpenDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code refdesk serve}: runs the web page and the chat bots until it is stopped. */
@Command(
        name = "serve",
        description = "Runs the web page and the chat bots until stopped (Ctrl-C).",
        footer = {
            "",
            "Examples:",
            "  refdesk serve",
            "  refdesk serve --open         and opens the page in the browser",
            "  refdesk serve --port 0       on a free port",
            "  refdesk slack manifest       prints the app for Slack"
        })
public final class ServeCommand extends DeskCommand {
    /** Result of {@link #serve} if it should start again. */
    private static final int MAKES_WAY = -1;

    private static final String PORT = "REFDESK_WEB_PORT";
    private static final int LAST_PORT = 65_535;

    @Option(
            names = {"-p", "--port"},
            paramLabel = "PORT",
            description = "Port of the page, in place of web.port; 0 takes a free one")
    private @Nullable Integer port;

    @Option(names = "--open", description = "Open the page in your browser")
    private boolean open;

    public ServeCommand(DeskFactory parts, ProcessContext processContext) {
        super(parts, processContext);
    }

    @Override
    public Integer call() {
        Settings settings = common.settingsWithSecrets(withPort());
        ServiceLog.begin(settings.service().log());
        return GracefulShutdown.untilStopped(
                () -> untilStopped(settings), "cut off; what was not answered is answered after the next start.");
    }

    private ProcessContext withPort() {
        if (port == null) {
            return processContext;
        }
        if (port < 0 || port > LAST_PORT) {
            throw new UsageException("--port must be from 0 to " + LAST_PORT + ", got " + port + ".");
        }
        return processContext.with(PORT, port.toString());
    }

    /** Serves, and starts again after each restore that needed the data folder. */
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
            if (open) {
                open = false;
                Browser.USUAL
                        .open(StartupLine.page(settings, service.port()))
                        .ifPresent(advice -> processContext.err().println("refdesk: " + advice));
            }
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
