package org.refdesk.doctor;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.doctor.CheckResult.Status;

/** Whether the configuration is without mistakes. */
record ConfigurationCheck(ConfigurationReport report) implements Check {
    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public CheckResult look() {
        List<String> mistakes = report.mistakes();
        List<String> remarks = report.remarks();
        if (!mistakes.isEmpty()) {
            return new CheckResult(
                    Status.WRONG,
                    AmountText.count(mistakes.size(), "mistake"),
                    Stream.concat(mistakes.stream(), remarks.stream()).toList());
        }
        return remarks.isEmpty()
                ? CheckResult.ok("without mistakes")
                : new CheckResult(
                        Status.LOOK, AmountText.count(remarks.size(), "variable") + " that nothing reads", remarks);
    }
}
