package org.refdesk.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files for who runs the desk: dashboard, alerts, unit. */
class OperatingFilesTest {
    private static final Pattern FIGURE = Pattern.compile("\\b(?:refdesk|jvm|process)_[a-z_]+");
    private static final Pattern PART = Pattern.compile("_seconds_(?:bucket|sum|count)$");
    private static final Path RUNNING = Path.of("docs/running.md");

    private static JsonNode dashboard() {
        return new ObjectMapper()
                .readTree(Path.of("src/dist/grafana-dashboard.json").toFile());
    }

    private static JsonNode alerts() {
        return new YAMLMapper()
                .readTree(Path.of("src/dist/alerts.yaml").toFile())
                .path("groups")
                .path(0)
                .path("rules");
    }

    private static List<String> expressions() {
        List<String> expressions = new ArrayList<>();
        dashboard()
                .path("panels")
                .forEach(panel -> panel.path("targets")
                        .forEach(target -> expressions.add(target.path("expr").asString())));
        alerts().forEach(rule -> expressions.add(rule.path("expr").asString()));
        return expressions;
    }

    private static Set<String> figures(String text) {
        Set<String> figures = new TreeSet<>();
        FIGURE.matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(name -> figures.add(PART.matcher(name).replaceFirst("_seconds")));
        return figures;
    }

    @Test
    void whatIsWatchedIsExplained_andWhatIsExplainedIsWatched() throws IOException {
        assertThat(figures(String.join(" ", expressions()))).isEqualTo(figures(Files.readString(RUNNING)));
    }

    @Test
    void eachAlertIsExplained() throws IOException {
        String running = Files.readString(RUNNING);
        assertThat(alerts())
                .isNotEmpty()
                .allSatisfy(rule ->
                        assertThat(running).contains("| " + rule.path("alert").asString() + " |"));
    }

    @Test
    void noPanelLiesOnAnother() {
        Set<String> taken = new TreeSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
            JsonNode at = panel.path("gridPos");
            for (int x = 0; x < at.path("w").asInt(); x++) {
                for (int y = 0; y < at.path("h").asInt(); y++) {
                    String cell =
                            (at.path("x").asInt() + x) + "," + (at.path("y").asInt() + y);
                    assertThat(taken.add(cell))
                            .as(panel.path("title").asString())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void theUnitKeepsTheDataToItselfAndGivesTheServiceTimeToStop() throws IOException {
        assertThat(Files.readString(Path.of("src/dist/refdesk.service")))
                .contains(
                        "ExecStart=/opt/refdesk/refdesk serve",
                        "StateDirectoryMode=0700",
                        "NoNewPrivileges=true",
                        "TimeoutStopSec=30");
    }
}
