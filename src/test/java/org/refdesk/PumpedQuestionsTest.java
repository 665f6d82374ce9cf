package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.faults.Pumped;
import org.refdesk.faults.PumpedRun;

/**
 * Questions that are one or two pieces repeated, to the page and in a Slack channel, over the default documents. Each
 * gets a reply that Slack accepts. A build asks with vectors; the run over all pairs asks without: a vector's cost
 * depends on the number of tokens alone, and {@code PumpedTokensTest} makes them of all pairs.
 */
@Tag("fuzz")
@Timeout(value = 6, unit = TimeUnit.HOURS)
class PumpedQuestionsTest {
    /** In the build: more take a minute each. */
    private static final int PAIRS = 6;

    private static final int AT_ONCE = 3;

    /** In UTF-16 units: the longest question has 2,000. */
    private static final int QUESTION = 1_900;

    /** In UTF-16 units: about the longest message that Slack takes. */
    private static final int MESSAGE = 38_000;

    @SuppressWarnings("NullAway.Init")
    private EmulatedSlack slack;

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @SuppressWarnings("NullAway.Init")
    private PumpedMentions mentions;

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        slack = EmulatedSlack.start().up();
        mentions = new PumpedMentions(slack);
        Map<String, String> environment = new HashMap<>(ServedPages.inSlack(slack.api()));
        environment.put("REFDESK_VECTORS", PumpedRun.isWhole() ? "off" : "on");
        served = ServedPages.start(Path.of("seeds"), folder, environment);
    }

    @AfterEach
    void close() {
        served.close();
        slack.close();
    }

    @Test
    void everyQuestionGetsOneReply() throws Exception {
        PumpedRun.of("questions", PAIRS, AT_ONCE, this::ask);
    }

    private void ask(List<Pumped> inputs) throws IOException, InterruptedException {
        for (Pumped input : inputs) {
            String text = input.text(QUESTION);
            assertThat(status("api/ask?q=", text)).as(input.toString()).isIn(200, 400);
            assertThat(status("?q=", text)).as(input.toString()).isIn(200, 302, 400);
            assertThat(status("?q=", "verify \"" + text)).as(input.toString()).isIn(200, 400);
            mentions.ask(served, input.swapped(QUESTION));
            mentions.ask(served, "verify " + input.swapped(QUESTION));
            mentions.ask(served, input.text(MESSAGE));
        }
        mentions.awaitReplies();
    }

    private int status(String path, String text) throws IOException, InterruptedException {
        return served.get("/" + path + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .statusCode();
    }
}
