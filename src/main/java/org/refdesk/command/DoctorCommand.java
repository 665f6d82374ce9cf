package org.refdesk.command;

import java.util.concurrent.Callable;
import org.refdesk.corpus.IndexFreshness;
import org.refdesk.doctor.Doctor;
import org.refdesk.doctor.DoctorReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code refdesk doctor}: checks the set-up and tells what to do. */
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
public final class DoctorCommand implements Callable<Integer> {
    private final ProcessContext processContext;

    @Mixin
    final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-j", "--json"},
            description = "Print one JSON object")
    private boolean json;

    public DoctorCommand(ProcessContext processContext) {
        this.processContext = processContext;
    }

    @Override
    public Integer call() {
        DoctorReport doctorReport = Doctor.examine(common.report(processContext), new IndexFreshness());
        if (json) {
            processContext.out().println(doctorReport.json());
        } else {
            doctorReport.lines(common.screen(processContext)).forEach(processContext.out()::println);
        }
        if (doctorReport.isWrong()) {
            return ExitCode.SETUP;
        }
        return doctorReport.isOk() ? ExitCode.OK : ExitCode.LOOK;
    }
}
