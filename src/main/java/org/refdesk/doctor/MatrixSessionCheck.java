package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.matrix.MatrixSettings;
import org.refdesk.matrix.MatrixStatus;
import org.refdesk.matrix.StoredAccount;
import org.refdesk.text.Messages;

/** Whether the desk is logged in to Matrix, and others can tell that its device is its own. */
record MatrixSessionCheck(Settings settings, Optional<String> running) implements Check {
    @Override
    public String name() {
        return "matrix session";
    }

    @Override
    public Set<String> needs() {
        return Set.of("data", "matrix");
    }

    @Override
    public CheckResult look() throws IOException {
        ServiceSettings.Matrix matrix = settings.service().matrix();
        if (matrix == null) {
            return CheckResult.ok("off");
        }
        Path folder = settings.service().data().resolve("matrix");
        StoredAccount kept = StoredAccount.of(new MatrixSettings(
                matrix.homeserver(), matrix.user(), matrix.password(), folder, matrix.prefix(), Set.of()));
        if (kept.isAnothers()) {
            return CheckResult.wrong(
                    "the keys in " + folder + " are not those of " + matrix.user(),
                    "Name another data folder, or end that session: refdesk matrix logout");
        }
        return kept.hasStore() && kept.status().isPresent()
                ? withSession(kept.status().get())
                : withoutSession(matrix, kept);
    }

    private CheckResult withoutSession(ServiceSettings.Matrix matrix, StoredAccount kept) {
        if (running.isPresent()) {
            return CheckResult.wrong(
                    kept.state().orElse("the service runs, and has not logged in"), "Its log says more.");
        }
        if (kept.hasStore()) {
            return CheckResult.look(
                    "not known: the service was not connected when it last ran",
                    "Start the service (refdesk serve), and look again.");
        }
        return matrix.password() == null
                ? CheckResult.wrong("no session", Messages.text("matrix.trouble.login_needed"))
                : CheckResult.ok("none yet; the first start logs in as " + matrix.user());
    }

    private CheckResult withSession(MatrixStatus status) {
        if (running.isPresent() && !status.connected()) {
            return CheckResult.wrong(status.state(), "The service tries again by itself; its log says more.");
        }
        String message = (running.isPresent() ? "connected as " : "logged in as ") + status.user() + ", device "
                + status.device() + ": " + status.verification();
        return status.isVerified()
                ? CheckResult.ok(message)
                : CheckResult.look(
                        message,
                        running.isPresent()
                                ? "Give the service the account's recovery key: refdesk matrix verify"
                                : "Start the service (refdesk serve); if it stays so: refdesk matrix verify");
    }
}
