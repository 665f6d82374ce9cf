package org.refdesk.command;

import java.util.concurrent.Callable;
import org.refdesk.corpus.IndexFreshness;
import org.refdesk.doctor.Doctor;
import org.refdesk.doctor.DoctorReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refdesk doctor}: what is wrong with this set-up, and what to do. */
@Command(
        name = "doctor",
        description =
                "Looks at configuration, secrets, index, model, database, Slack, Matrix and this machine, and says"
                        + " what is right or what to do. It may run beside the service.",
        footer = {
            "",
            "Examples:",
            "  refdesk doctor",
            "  refdesk doctor --json",
            "",
            "Exit code: 0 nothing to do, 1 something to look at, 3 something keeps the desk from working."
        })
public final class DoctorCommand implements Callable<Integer> {
    private final ProcessContext surroundings;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "Print one JSON object")
    private boolean json;

    public DoctorCommand(ProcessContext surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DoctorReport diagnosis = Doctor.examine(common.report(surroundings), new IndexFreshness());
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
