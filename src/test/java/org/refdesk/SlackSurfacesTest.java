package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the desk shows in Slack beside answers. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class SlackSurfacesTest {
    private static final String USER = "U000000001";
    private static final Map<String, Object> WHO = Map.of("id", USER, "username", "ann", "team_id", SlackRequests.TEAM);
    private static final Map<String, Object> TEAM = Map.of("id", SlackRequests.TEAM);

    private final SlackRequests requests = new SlackRequests();
    private final EmulatedSlack slack;

    @SuppressWarnings("NullAway.Init")
    private ServedProcess served;

    SlackSurfacesTest() throws Exception {
        slack = EmulatedSlack.start();
    }

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        slack.up();
        served = ServedProcess.start(ServedProcess.Home.of(folder, slack.api()));
    }

    @AfterAll
    void end() {
        served.close();
        slack.close();
    }

    private String direct() throws Exception {
        return slack.call("conversations.open", Map.of("users", USER))
                .path("channel")
                .path("id")
                .asString();
    }

    @Test
    void theHomeSaysWhatTheDeskHoldsAndHowToAskIt() throws Exception {
        assertThat(requests.send(served.events(), SlackRequests.home())).isEqualTo(200);
        EmulatedSlack.Call published = slack.await("views.publish");
        assertThat(published.answer().path("ok").asBoolean()).isTrue();
        assertThat(published.argument("view"))
                .contains("/ask", "what did Wyden stop?", "2 documents", "Slack: connected", "verify");
    }

    @Test
    void theDialogFromAnywhereIsAnsweredToWhoOpenedIt() throws Exception {
        String trigger = slack.call("views.generateTriggerId", Map.of())
                .path("trigger_id")
                .asString();
        assertThat(requests.interaction(
                        served.events(),
                        Map.of(
                                "type",
                                "shortcut",
                                "callback_id",
                                "refdesk-ask-anywhere",
                                "trigger_id",
                                trigger,
                                "user",
                                WHO,
                                "team",
                                TEAM)))
                .isEqualTo(200);
        JsonNode view = slack.await("views.open").answer().path("view");
        String channel = direct();
        assertThat(view.path("private_metadata").asString()).isEqualTo(channel);
        assertThat(requests.interaction(
                        served.events(),
                        Map.of(
                                "type",
                                "view_submission",
                                "user",
                                WHO,
                                "team",
                                TEAM,
                                "view",
                                Map.of(
                                        "id",
                                        view.path("id").asString(),
                                        "type",
                                        "modal",
                                        "callback_id",
                                        "refdesk-ask",
                                        "private_metadata",
                                        channel,
                                        "state",
                                        Map.of(
                                                "values",
                                                Map.of(
                                                        "question",
                                                        Map.of(
                                                                "question",
                                                                Map.of(
                                                                        "type",
                                                                        "plain_text_input",
                                                                        "value",
                                                                        "who lit the lamps?"))))))))
                .isEqualTo(200);
        EmulatedSlack.Call answer = slack.await("chat.postMessage");
        assertThat(answer.argument("channel")).isEqualTo(channel);
        assertThat(answer.argument("text")).contains(ServedProcess.QUOTE);
    }

    @Test
    void theAssistantSuggestsQuestionsAndNamesItsThreadAfterTheFirst() throws Exception {
        String channel = direct();
        String thread = slack.call("chat.postMessage", Map.of("channel", channel, "text", "New chat"))
                .path("ts")
                .asString();
        assertThat(requests.send(served.events(), SlackRequests.assistant(channel, thread)))
                .isEqualTo(200);
        assertThat(slack.await("assistant.threads.setSuggestedPrompts").argument("prompts"))
                .contains("what did Wyden stop?");
        ask(channel, thread, "who lit the lamps?");
        assertThat(slack.await("assistant.threads.setStatus").argument("status"))
                .isEqualTo("is searching ...");
        assertThat(slack.await("assistant.threads.setTitle").argument("title")).isEqualTo("who lit the lamps?");
        slack.await("chat.postMessage");
        ask(channel, thread, "more");
        slack.await("assistant.threads.setStatus");
        assertThat(slack.await(call -> true).method()).isEqualTo("chat.postMessage");
    }

    private void ask(String channel, String thread, String text) throws Exception {
        String ts = Instant.now().getEpochSecond() + "." + (System.nanoTime() % 1_000_000);
        assertThat(requests.send(served.events(), SlackRequests.toAssistant(channel, thread, ts, text)))
                .isEqualTo(200);
    }
}
