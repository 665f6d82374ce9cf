package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.util.json.GsonFactory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refdesk.chat.Reply;
import org.refdesk.peers.NodePeers;

class SlackBlocksTest {
    private static final int FUZZED = 10_000;
    private static final Gson GSON = GsonFactory.createSnakeCase(new SlackConfig());

    @Test
    void slackTakesAnswersOfTheNastiestDocuments() throws Exception {
        Process validator = NodePeers.start("blocks.mjs");
        Thread writer = Thread.ofVirtual().start(() -> write(validator));
        String said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        writer.join();
        assertThat(said.strip()).isEqualTo(FUZZED + " read, 0 refused");
    }

    private static void write(Process validator) {
        Replies replies = new Replies(1);
        try (BufferedWriter out =
                new BufferedWriter(new OutputStreamWriter(validator.getOutputStream(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < FUZZED; i++) {
                Reply reply = replies.next();
                out.write(GSON.toJson(Map.of("blocks", SlackBlocks.of(reply, "key"), "text", Fallback.of(reply))));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
