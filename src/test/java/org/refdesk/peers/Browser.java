package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A headless Chromium, the one that is installed; where there is none, Debian's is installed, by who may. Else the test
 * is skipped; with {@code CI=true} it fails.
 */
public final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private Browser(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.in = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts it.
     *
     * @param site that its pages are of; a request to any other is a misdeed
     */
    public static Browser start(URI site) throws IOException, InterruptedException {
        Path chromium = installed().or(Browser::install).orElse(null);
        String missing = "there is no Chromium, so that this cannot be tested: apt-get install chromium";
        if (chromium == null) {
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
        }
        assumeTrue(chromium != null, missing);
        Browser browser = new Browser(NodePeers.start("browser.mjs", String.valueOf(chromium), site.toString()));
        assertThat(browser.out.readLine()).isEqualTo("ready");
        return browser;
    }

    private static Optional<Path> installed() {
        return NAMES.stream()
                .flatMap(name ->
                        Arrays.stream(System.getenv("PATH").split(":", -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> install() {
        AptPackages.install("chromium");
        return installed();
    }

    /**
     * Runs a script with a {@code page} of its own, and asserts that nothing happened that no page may do: a breach of
     * the page's policy, a dialog, an error, a request to somebody else.
     *
     * @param context the options of Playwright's browser context
     * @param script the body of an asynchronous function of {@code page}, {@code violations} (axe-core's) and
     *     {@code values}
     * @return what it returned
     */
    public JsonNode run(Map<String, ?> context, String script, Object values) throws IOException {
        in.write(JSON.writeValueAsString(Map.of("context", context, "script", script, "values", values)) + "\n");
        in.flush();
        String line = out.readLine();
        assertThat(line).as("the browser ended").isNotNull();
        JsonNode answer = JSON.readTree(line);
        assertThat(answer.path("error").asString("")).isEmpty();
        assertThat(answer.path("misdeeds").values()).isEmpty();
        return answer.path("result");
    }

    public JsonNode run(String script) throws IOException {
        return run(Map.of(), script, Map.of());
    }

    @Override
    public void close() throws IOException {
        in.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
