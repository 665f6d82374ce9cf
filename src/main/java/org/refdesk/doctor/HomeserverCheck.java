package org.refdesk.doctor;

import java.net.URI;
import java.util.Set;
import org.refdesk.chat.PlatformException;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.matrix.HomeserverProbe;
import org.refdesk.matrix.HomeserverProbe.Homeserver;

/** Whether the homeserver of the Matrix account is there. */
record HomeserverCheck(Settings settings) implements Check {
    @Override
    public String name() {
        return "matrix";
    }

    @Override
    public Set<String> needs() {
        return Set.of("matrix.homeserver");
    }

    @Override
    public CheckResult look() throws InterruptedException {
        ServiceSettings.Matrix matrix = settings.service().matrix();
        if (matrix == null) {
            return CheckResult.ok("off");
        }
        URI named = matrix.homeserver();
        try (HomeserverProbe probe = new HomeserverProbe()) {
            Homeserver found = probe.find(named);
            String message =
                    found.address() + " speaks Matrix to " + found.versions().getLast();
            return found.takesPasswords()
                    ? CheckResult.ok(message)
                    : CheckResult.look(message, "It takes no passwords, so that a new session cannot be begun.");
        } catch (PlatformException e) {
            return CheckResult.wrong(
                    String.valueOf(e.getMessage()),
                    "Look whether matrix.homeserver is right: " + named
                            + " must be the homeserver, or say in /.well-known/matrix/client where it is.");
        }
    }
}
