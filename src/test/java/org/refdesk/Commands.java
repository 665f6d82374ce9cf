package org.refdesk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.refdesk.cli.OutputStyle;
import org.refdesk.command.ProcessContext;
import org.refdesk.wiring.LocalDeskFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands of the whole product in this process, in a home of its own. */
final class Commands {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path home;
    private final Map<String, String> environment;

    /** How a command ended. */
    record Outcome(int code, String out, String err) {
        JsonNode json() {
            return JSON.readTree(out);
        }

        List<JsonNode> jsonLines() {
            return out.lines().map(JSON::readTree).toList();
        }
    }

    Commands(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    Outcome run(String... arguments) {
        return typed("", arguments);
    }

    Outcome typed(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ProcessContext processContext = new ProcessContext(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                environment,
                home,
                home,
                OutputStyle.PLAIN,
                OutputStyle.PLAIN,
                false);
        int code = Refdesk.run(new LocalDeskFactory(), processContext, arguments);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
