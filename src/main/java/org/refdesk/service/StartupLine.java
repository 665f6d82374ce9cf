package org.refdesk.service;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.wiring.DeskFigures;

/** The line that the service prints after its start. */
public final class StartupLine {
    /** Addresses to listen on that no browser can open. */
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::");

    private StartupLine() {}

    /**
     * Makes the line.
     *
     * @param port that the service listens on
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
        return "refdesk %s: listening on %s with %d document%s of %s: %s%s"
                .formatted(
                        Version.ofProgram(),
                        address(service.host(), port),
                        figures.documents(),
                        figures.documents() == 1 ? "" : "s",
                        settings.corpus(),
                        String.join(", ", adapters),
                        settings.vectors() ? "" : "; without vectors");
    }

    /** The address of the page for a browser on this machine. */
    public static URI page(Settings settings, int port) {
        String host = settings.service().host();
        return URI.create(address(EVERYWHERE.contains(host) ? "127.0.0.1" : host, port) + "/");
    }

    private static String address(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
