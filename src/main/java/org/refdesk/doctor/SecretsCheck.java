package org.refdesk.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.config.ConfigurationReport.Secret;
import org.refdesk.doctor.CheckResult.Status;

/** Whether secrets are set, and whether they and the data folder are closed to others. */
record SecretsCheck(ConfigurationReport report) implements Check {
    private static final Set<PosixFilePermission> OWNERS =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public Set<String> needs() {
        return Set.of("data");
    }

    @Override
    public CheckResult look() throws IOException {
        List<String> advice = new ArrayList<>();
        Status status = Status.OK;
        for (Secret secret : report.secrets()) {
            if (!report.isSound(secret.key())) {
                status = Status.WRONG;
                advice.add(secret.key() + ": " + secret.words());
            } else if (secret.problem() != null) {
                advice.add(secret.key() + " (not used now): " + secret.problem());
            }
        }
        List<Path> open = open(report.settings().service().data());
        open.forEach(path -> advice.add(path + " is open to others; run: chmod go= " + path));
        long set = report.secrets().stream()
                .filter(secret -> secret.where() != null)
                .count();
        String message = AmountText.count(set, "secret") + " set; "
                + (advice.isEmpty() ? "closed to others, as is the data folder" : "see below");
        return new CheckResult(status == Status.OK && !advice.isEmpty() ? Status.LOOK : status, message, advice);
    }

    /** What others can reach: behind a closed folder nothing is, but what opens everything is closed by itself too. */
    private static List<Path> open(Path data) throws IOException {
        if (!Files.exists(data) || !Files.getFileStore(data).supportsFileAttributeView("posix")) {
            return List.of();
        }
        List<Path> open = new ArrayList<>();
        for (Path path : Stream.of("", "links.key", "matrix", "matrix/recovery-key.txt")
                .map(data::resolve)
                .toList()) {
            if (Files.exists(path) && !OWNERS.containsAll(Files.getPosixFilePermissions(path))) {
                open.add(path.normalize());
            }
        }
        return open;
    }
}
