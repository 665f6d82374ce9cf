package org.refdesk.service;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.wiring.DeskFigures;

/** What the service says of itself when it has begun, on one line. */
public final class StartupLine {
    private StartupLine() {}

    /**
     * Makes the line.
     *
     * @param port that it listens on
     */
    public static String line(Settings settings, int port, DeskFigures figures) {
        ServiceSettings service = settings.service();
        List<String> adapters = new ArrayList<>(List.of("web page"));
        if (service.slack() != null) {
            adapters.add(service.slackApp().sockets() ? "Slack over sockets" : "Slack over HTTP");
        }
        if (service.matrix() != null) {
            adapters.add("Matrix as " + service.matrix().user());
        }
        return "refdesk %s: listening on http://%s:%d with %d document%s of %s: %s%s"
                .formatted(
                        Version.ofProgram(),
                        service.host().contains(":") ? "[" + service.host() + "]" : service.host(),
                        port,
                        figures.documents(),
                        figures.documents() == 1 ? "" : "s",
                        settings.corpus(),
                        String.join(", ", adapters),
                        settings.vectors() ? "" : "; without vectors");
    }
}
