package org.refdesk.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.refdesk.cli.OutputStyle;
import org.refdesk.doctor.CheckResult.Status;
import org.refdesk.json.Json;

/** What all checks found, in their order. */
public final class DoctorReport {
    private static final int LONGEST_NAME = 16;

    private final List<Named> findings;

    DoctorReport(List<Named> findings) {
        this.findings = List.copyOf(findings);
    }

    /** A finding with the name of its check. */
    record Named(String name, CheckResult finding) {}

    /** Whether something keeps the desk from working. */
    public boolean isWrong() {
        return status() == Status.WRONG;
    }

    /** Whether there is nothing to do. */
    public boolean isOk() {
        return status() == Status.OK;
    }

    private Status status() {
        return findings.stream()
                .map(named -> named.finding().status())
                .max(Comparator.naturalOrder())
                .orElse(Status.OK);
    }

    /** A line for each check, with its advice indented below. */
    public List<String> lines(OutputStyle screen) {
        List<String> lines = new ArrayList<>();
        for (Named named : findings) {
            CheckResult finding = named.finding();
            String mark = "%-5s".formatted(finding.status().word());
            String shown = finding.status() == Status.OK ? screen.faint(mark) : screen.strong(mark);
            lines.add("%s  %s  %s".formatted(shown, padded(named.name()), finding.message()));
            finding.advice().forEach(line -> lines.add(" ".repeat(7) + line));
        }
        return lines;
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, LONGEST_NAME - name.length()));
    }

    /** One object, on one line. */
    public String json() {
        return Json.object(json -> {
            json.writeStringProperty("status", status().word());
            json.writeArrayPropertyStart("checks");
            for (Named named : findings) {
                CheckResult finding = named.finding();
                json.writeStartObject();
                json.writeStringProperty("name", named.name());
                json.writeStringProperty("status", finding.status().word());
                json.writeStringProperty("message", finding.message());
                Json.text(json, "advice", finding.advice().isEmpty() ? null : String.join("\n", finding.advice()));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
