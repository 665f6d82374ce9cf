package org.refdesk;

import java.util.concurrent.Callable;
import org.refdesk.doctor.Diagnosis;
import org.refdesk.doctor.Doctor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refdesk doctor}: what is wrong with this set-up, and what to do. */
@Command(
        name = "doctor",
        description =
                "Checks configuration, secrets, index, model, database, Slack, Matrix and this machine, and tells you"
                        + " what to do. You may run it while the service runs.",
        footer = {
            "",
            "Examples:",
            "  refdesk doctor",
            "  refdesk doctor --json",
            "",
            "Exit code: 0 nothing to do, 1 something to look at, 3 Refdesk cannot work like this."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    DoctorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Diagnosis diagnosis = Doctor.examine(common.report(surroundings), new IndexFreshness());
        if (json) {
            surroundings.out().println(diagnosis.json());
        } else {
            diagnosis.lines(surroundings.screen()).forEach(surroundings.out()::println);
        }
        if (diagnosis.isWrong()) {
            return ExitCode.SETUP;
        }
        return diagnosis.isOk() ? ExitCode.OK : ExitCode.LOOK;
    }
}
