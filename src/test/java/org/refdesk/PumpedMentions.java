package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.refdesk.peers.Deadline;

/** Mentions of the desk in a channel of an emulated Slack, and the replies to them. */
final class PumpedMentions {
    /** Names of messages that the emulator, which counts from 1, does not give to its own. */
    private static final int FIRST = 500_000;

    private final EmulatedSlack slack;
    private final SlackRequests requests = new SlackRequests();
    private final long begun = Instant.now().getEpochSecond();
    private final Map<String, String> waiting = new LinkedHashMap<>();
    private int messages = FIRST;

    PumpedMentions(EmulatedSlack slack) {
        this.slack = slack;
    }

    /** Mentions the desk. */
    void ask(ServedPages served, String text) throws IOException, InterruptedException {
        String ts = String.format(Locale.ROOT, "%d.%06d", begun, messages++);
        assertThat(requests.send(
                        served.address().resolve("slack/events"),
                        SlackRequests.mention(EmulatedSlack.CHANNEL, ts, text)))
                .isEqualTo(200);
        waiting.put(ts, text);
    }

    /** Waits until each mention has one reply. */
    void awaitReplies() throws IOException, InterruptedException {
        for (Map.Entry<String, String> mention : waiting.entrySet()) {
            String beginning = mention.getValue()
                    .substring(0, Math.min(40, mention.getValue().length()));
            Deadline.await("a reply to " + beginning, () -> replies(mention.getKey()) > 0);
            assertThat(replies(mention.getKey())).as("replies to " + beginning).isEqualTo(1);
        }
        waiting.clear();
    }

    private int replies(String ts) throws IOException, InterruptedException {
        return slack.thread(EmulatedSlack.CHANNEL, ts).size();
    }
}
