package org.refdesk.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.cli.OutputStyle;
import org.refdesk.config.ConfigInput;
import org.refdesk.config.ConfigurationReport;

class DoctorTest {
    @TempDir
    private Path home = Path.of("");

    private record Made(String name, Set<String> needs, Callable<CheckResult> how) implements Check {
        @Override
        public CheckResult look() throws Exception {
            return how.call();
        }
    }

    private DoctorReport examined(Map<String, String> environment, Duration patience, Check... checks) {
        ConfigurationReport report = ConfigurationReport.of(new ConfigInput(null, null, null, environment, home, home));
        return new Doctor(report, patience).examine(List.of(checks));
    }

    private static Check made(String name, Callable<CheckResult> how) {
        return new Made(name, Set.of(), how);
    }

    @Test
    void eachCheckIsALineWithItsAdviceBelow() {
        DoctorReport doctorReport = examined(
                Map.of(),
                Doctor.PATIENCE,
                made("one", () -> CheckResult.ok("as it must be")),
                made("another", () -> CheckResult.look("not quite", "Do this.", "Or that.")));
        assertThat(doctorReport.lines(OutputStyle.PLAIN))
                .containsExactly(
                        "ok     one               as it must be",
                        "look   another           not quite",
                        "       Do this.",
                        "       Or that.");
        assertThat(doctorReport.json())
                .isEqualTo("{\"status\":\"look\",\"checks\":["
                        + "{\"name\":\"one\",\"status\":\"ok\",\"message\":\"as it must be\",\"advice\":null},"
                        + "{\"name\":\"another\",\"status\":\"look\",\"message\":\"not quite\","
                        + "\"advice\":\"Do this.\\nOr that.\"}]}");
    }

    @Test
    void theWorstThatWasFoundCounts() {
        Check fine = made("fine", () -> CheckResult.ok("fine"));
        Check odd = made("odd", () -> CheckResult.look("odd"));
        Check broken = made("broken", () -> CheckResult.wrong("broken"));
        assertThat(examined(Map.of(), Doctor.PATIENCE, fine, fine).isOk()).isTrue();
        assertThat(examined(Map.of(), Doctor.PATIENCE, fine, odd).isOk()).isFalse();
        assertThat(examined(Map.of(), Doctor.PATIENCE, fine, odd).isWrong()).isFalse();
        assertThat(examined(Map.of(), Doctor.PATIENCE, broken, fine, odd).isWrong())
                .isTrue();
    }

    @Test
    void aCheckThatHangsOrFailsTakesNoOtherAlong() {
        CountDownLatch never = new CountDownLatch(1);
        DoctorReport doctorReport = examined(
                Map.of(),
                Duration.ofMillis(200),
                made("hanging", () -> {
                    never.await();
                    return CheckResult.ok("too late");
                }),
                made("failing", () -> {
                    throw new IllegalStateException("xoxb-secret");
                }),
                made("exhausted", () -> {
                    throw new OutOfMemoryError("xoxb-secret");
                }),
                made("fine", () -> CheckResult.ok("fine")));
        assertThat(String.join("\n", doctorReport.lines(OutputStyle.PLAIN)))
                .contains(
                        "look   hanging           no end after",
                        "look   failing           the check itself failed: IllegalStateException",
                        "look   exhausted         the check itself failed: OutOfMemoryError",
                        "ok     fine              fine")
                .doesNotContain("secret");
    }

    @Test
    void whatRestsOnAMistakenKeyIsNotChecked() {
        Map<String, String> environment = Map.of("REFDESK_WEB_PORT", "many");
        DoctorReport doctorReport = examined(
                environment,
                Doctor.PATIENCE,
                new Made("port", Set.of("web.port", "corpus"), () -> CheckResult.ok("free")),
                new Made("corpus", Set.of("corpus"), () -> CheckResult.ok("there")));
        assertThat(doctorReport.lines(OutputStyle.PLAIN))
                .containsExactly(
                        "look   port              not checked: first fix the configuration of web.port",
                        "ok     corpus            there");
    }
}
