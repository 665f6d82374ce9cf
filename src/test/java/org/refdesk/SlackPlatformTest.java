package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.refdesk.slack.SlackAdapter;
import org.refdesk.slack.SlackPlatform;
import org.refdesk.slack.SlackSettings;
import tools.jackson.databind.JsonNode;

/** What the desk does in Slack by itself, against a Slack that checks the scopes of the app's manifest. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class SlackPlatformTest {
    /** More than Slack gives at once. */
    private static final int MUCH = 210;

    private static final Reply ANSWER = Reply.of(MessageParts.paragraph("answer.not_found"));

    private final EmulatedSlack slack;
    private final SlackAdapter adapter;
    private final SlackPlatform platform;

    SlackPlatformTest() throws Exception {
        slack = EmulatedSlack.start();
        adapter = SlackAdapter.of(
                new SlackSettings(
                        SlackSettings.Mode.HTTP,
                        "/ask",
                        List.of("lamps?"),
                        EmulatedSlack.TOKEN,
                        "secret",
                        null,
                        slack.api(),
                        Set.of(),
                        false),
                new BackgroundLoops());
        platform = adapter.platform();
    }

    @BeforeAll
    void begin() throws Exception {
        slack.up();
    }

    @AfterAll
    void end() {
        adapter.close();
        slack.close();
    }

    private String direct() throws Exception {
        return slack.call("conversations.open", Map.of("users", "U000000001"))
                .path("channel")
                .path("id")
                .asString();
    }

    private static AskedQuestion asked(Place place) {
        String name = String.format(Locale.ROOT, "slack:T1:%s:%d", place.channel(), System.nanoTime());
        return new AskedQuestion(name, place, "U000000001", "lamps?", Instant.now(), null);
    }

    @Test
    void anAnswerIsFoundHoweverMuchWasSaidSince() throws Exception {
        String channel = direct();
        AskedQuestion asked = asked(new Place("slack", "T1", channel, null, Place.Kind.DIRECT));
        assertThat(platform.posted(asked)).isEmpty();
        String name = platform.post(asked, ANSWER);
        for (int i = 0; i < MUCH; i++) {
            slack.call("chat.postMessage", Map.of("channel", channel, "text", "chatter"));
        }
        assertThat(platform.posted(asked)).contains(name);
        assertThat(platform.posted(asked(asked.place()))).isEmpty();
    }

    @Test
    void anAnswerInAThreadIsFoundChangedAndTakenBack() throws Exception {
        String thread = slack.call("chat.postMessage", Map.of("channel", EmulatedSlack.CHANNEL, "text", "hello"))
                .path("ts")
                .asString();
        Place place = new Place("slack", "T1", EmulatedSlack.CHANNEL, thread, Place.Kind.CHANNEL);
        AskedQuestion asked = asked(place);
        String name = platform.post(asked, ANSWER);
        assertThat(platform.posted(asked)).contains(name);
        platform.replace(asked, name, Reply.of(MessageParts.paragraph("more.nothing")));
        assertThat(texts(thread)).last().asString().contains("no answer here to show more of");
        platform.retract(asked, name);
        assertThat(platform.posted(asked)).isEmpty();
    }

    private List<String> texts(String thread) throws Exception {
        return slack.thread(EmulatedSlack.CHANNEL, thread).stream()
                .map(message -> message.path("text"))
                .map(JsonNode::asString)
                .toList();
    }
}
