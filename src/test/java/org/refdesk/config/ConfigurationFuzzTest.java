package org.refdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.Fuzz;

/** Any file and any variables are a configuration, or refused with all that is wrong. */
@Tag("fuzz")
class ConfigurationFuzzTest {
    private static final List<String> VALUES = List.of(
            "",
            "on",
            "off",
            "yes",
            "~",
            "null",
            "0",
            "1",
            "-1",
            "8080",
            "65536",
            "99999999999999999999",
            "1.5",
            "0x1f",
            "16MB",
            "-3GB",
            "1 kB",
            "1 B",
            "seeds",
            "/",
            ".",
            "..",
            "/dev/null",
            "~/papers",
            "a\u0000b",
            "\u0007",
            "\ud83d",
            "'",
            "\"",
            "\"x",
            "[]",
            "[",
            "[1, 2]",
            "[a: b]",
            "{}",
            "{",
            "{a: b}",
            "|",
            ">",
            "&a",
            "*a",
            "!!int 3",
            "!!java.net.URL [x]",
            "<<: *a",
            "# no",
            "%",
            "@",
            "`",
            "- a",
            "? a",
            ": :",
            "2022-02-30",
            "localhost",
            "::1",
            "[::1]",
            "0.0.0.0",
            "256.1.1.1",
            "10.0.0.0/33",
            "fe80::/10",
            "http://",
            "https://desk.example.org/a?b#c",
            "ftp://x",
            "javascript:x",
            "@desk:example.org",
            "!room:x",
            "#room:x",
            "xoxb-1",
            "socket",
            "http",
            "links",
            "proxy",
            "open",
            "json",
            "human",
            "P3D",
            "30 days",
            "a".repeat(5_000));

    private static final List<String> ODD_LINES = List.of(
            "---",
            "...",
            "\t- x",
            "web:",
            "  host: x",
            "  : x",
            "slack",
            "matrix: {user: x}",
            "- a",
            "\u2028",
            "? b",
            "%YAML 9",
            "chat: &x",
            "<<: *x",
            "  ".repeat(100) + "deep: 1",
            "{".repeat(200),
            "[".repeat(5_000),
            "'",
            "\"",
            "\ufeff");

    @TempDir
    private Path home = Path.of("");

    private List<String> lines = List.of();

    @Test
    void whateverIsConfiguredIsReadOrRefused() throws IOException {
        lines = Files.readAllLines(Path.of("config/refdesk.yaml")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        Files.createDirectories(home.resolve("config"));
        Fuzz.of("configuration", chance -> {
            Files.write(home.resolve("config/refdesk.yaml"), file(chance));
            ConfigInput configInput = new ConfigInput(null, null, null, variables(chance), home, home);
            check(configInput);
            assertThat(ConfigurationReport.of(configInput).mistakes()).doesNotContainNull();
        });
    }

    private static void check(ConfigInput configInput) {
        try {
            assertThat(Settings.load(configInput).corpus()).isNotNull();
        } catch (ConfigurationException e) {
            assertThat(e.mistakes()).isNotEmpty().noneMatch(String::isBlank);
            assertThat(e.mistakes()).noneMatch(mistake -> mistake.contains("Exception") || mistake.contains("\tat "));
        }
    }

    /** The file that comes with the program, some lines of it with other values, in another place, or cut. */
    private byte[] file(Random chance) {
        List<String> written = new ArrayList<>(lines);
        for (int changes = chance.nextInt(6); changes > 0; changes--) {
            int at = chance.nextInt(written.size());
            String line = written.get(at);
            switch (chance.nextInt(5)) {
                case 0 -> written.add(at, pick(chance, ODD_LINES));
                case 1 -> written.add(chance.nextInt(written.size()), line);
                case 2 -> written.set(at, line.substring(chance.nextInt(line.length() + 1)));
                default -> written.set(at, line.replaceFirst(":.*", ": ") + pick(chance, VALUES));
            }
        }
        byte[] bytes = String.join("\n", written).getBytes(StandardCharsets.UTF_8);
        if (chance.nextInt(10) == 0) {
            bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
        }
        return bytes;
    }

    private Map<String, String> variables(Random chance) {
        Map<String, String> variables = new HashMap<>();
        for (int count = chance.nextInt(4); count > 0; count--) {
            String key =
                    lines.get(chance.nextInt(lines.size())).split(":", 2)[0].strip();
            String level = chance.nextBoolean() ? "REFDESK_" : "REFDESK_WEB_";
            variables.put(level + key.toUpperCase(Locale.ROOT), pick(chance, VALUES));
        }
        return variables;
    }

    private static String pick(Random chance, List<String> among) {
        return among.get(chance.nextInt(among.size()));
    }
}
