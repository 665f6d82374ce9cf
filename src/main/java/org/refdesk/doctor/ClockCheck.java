package org.refdesk.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.refdesk.config.ConfigurationReport;
import org.refdesk.config.ServiceSettings;

/**
 * Whether the clock is right, as far as a server of the configuration says what time it is; else whether it is past the
 * making of this program.
 */
record ClockCheck(ConfigurationReport report, InstantSource clock) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** What Slack signed longer ago is refused. */
    private static final Duration MOST = Duration.ofMinutes(5);

    private static final Duration LITTLE = Duration.ofMinutes(1);
    private static final String ADVICE = "Set the clock, for instance with: timedatectl set-ntp true";

    ClockCheck(ConfigurationReport report) {
        this(report, InstantSource.system());
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Set<String> needs() {
        return Set.of("slack.mode", "slack.api", "matrix.homeserver");
    }

    @Override
    public CheckResult look() throws IOException, InterruptedException {
        ServiceSettings service = report.settings().service();
        if (service.slack() != null) {
            Optional<Instant> time = time(service.slack().api().resolve("api.test"));
            if (time.isPresent()) {
                return compared("Slack", time.get(), true);
            }
        }
        if (service.matrix() != null) {
            Optional<Instant> time = time(service.matrix().homeserver());
            if (time.isPresent()) {
                return compared("the homeserver", time.get(), false);
            }
        }
        Instant made = made();
        return clock.instant().isBefore(made)
                ? CheckResult.look("it is before this program was made, " + made, ADVICE)
                : CheckResult.ok("no server says what time it is; it is past the making of this program");
    }

    private CheckResult compared(String server, Instant time, boolean slack) {
        Duration apart = Duration.between(time, clock.instant());
        long seconds = Math.abs(apart.toSeconds());
        String message = "%s %s %s"
                .formatted(AmountText.count(seconds, "second"), apart.isNegative() ? "behind" : "ahead of", server);
        if (seconds > MOST.toSeconds() && slack) {
            return CheckResult.wrong(message, "What Slack sends is refused beyond 5 minutes. " + ADVICE);
        }
        return seconds > LITTLE.toSeconds() ? CheckResult.look(message, ADVICE) : CheckResult.ok(message);
    }

    /** What time it is at a server, in whole seconds; empty where it does not say. */
    private static Optional<Instant> time(URI address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (HttpClient http = HttpProbe.client(PATIENCE)) {
            return http.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .map(date -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant made() throws IOException {
        CodeSource source = ClockCheck.class.getProtectionDomain().getCodeSource();
        return source == null
                ? Instant.EPOCH
                : Files.getLastModifiedTime(
                                Path.of(URI.create(source.getLocation().toString())))
                        .toInstant();
    }
}
