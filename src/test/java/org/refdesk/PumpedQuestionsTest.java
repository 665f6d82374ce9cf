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
 * Questions that are one or two pieces repeated, to the page, in a terminal and in a Slack channel, over the default
 * documents. Each gets a reply that Slack accepts. A build asks with vectors; the run over all pairs asks without: a
 * vector's cost depends on the number of tokens alone, and {@code PumpedTokensTest} makes them of all pairs.
 */
@Tag("fuzz")
@Timeout(value = 6, unit = TimeUnit.HOURS)
class PumpedQuestionsTest {
    /** In the build: more take a minute each. */
    private static final int PAIRS = 6;

    private static final int AT_ONCE = 2;

    private static final Path SEEDS = Path.of("seeds").toAbsolutePath();

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

    @SuppressWarnings("NullAway.Init")
    private Commands terminal;

    @BeforeEach
    void serve(@TempDir Path folder) throws Exception {
        slack = EmulatedSlack.start().up();
        mentions = new PumpedMentions(slack);
        Map<String, String> environment = new HashMap<>(ServedPages.inSlack(slack.api()));
        environment.put("REFDESK_VECTORS", PumpedRun.isWhole() ? "off" : "on");
        terminal = new Commands(folder, Map.of("REFDESK_VECTORS", "off"));
        served = ServedPages.start(SEEDS, folder, environment);
    }

    @AfterEach
    void close() {
        served.close();
        slack.close();
    }

    /** Who is asked, in both orders of the pieces. */
    private enum Way {
        API,
        PAGE,
        PAGE_VERIFY,
        TERMINAL,
        TERMINAL_VERIFY,
        SLACK,
        SLACK_VERIFY,
        SLACK_MESSAGE
    }

    @Test
    void everyQuestionGetsOneReply() throws Exception {
        PumpedRun.of("questions", PAIRS, AT_ONCE, List.of(Way.values()), this::ask);
    }

    private void ask(List<Pumped> inputs, List<Way> ways) throws IOException, InterruptedException {
        for (Pumped input : inputs) {
            for (Way way : ways) {
                for (Pumped.Order order : input.orders()) {
                    ask(way, order.text(input, QUESTION), order.text(input, MESSAGE));
                }
            }
        }
        mentions.awaitReplies();
    }

    private void ask(Way way, String question, String message) throws IOException, InterruptedException {
        switch (way) {
            case API -> assertThat(status("api/ask?q=", question)).as(question).isIn(200, 400);
            case PAGE -> assertThat(status("?q=", question)).as(question).isIn(200, 302, 400);
            case PAGE_VERIFY ->
                assertThat(status("?q=", "verify \"" + question)).as(question).isIn(200, 400);
            case TERMINAL -> assertThat(typed(question)).as(question).isBetween(0, 2);
            case TERMINAL_VERIFY ->
                assertThat(typed("verify \"" + question)).as(question).isBetween(0, 2);
            case SLACK -> mentions.ask(served, question);
            case SLACK_VERIFY -> mentions.ask(served, "verify " + question);
            case SLACK_MESSAGE -> mentions.ask(served, message);
        }
    }

    /** Exit code. */
    private int typed(String question) {
        return terminal.run("ask", "--corpus", SEEDS.toString(), "--", question).code();
    }

    private int status(String path, String text) throws IOException, InterruptedException {
        return served.get("/" + path + URLEncoder.encode(text, StandardCharsets.UTF_8))
                .statusCode();
    }
}
