package org.refdesk.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.refdesk.chat.reply.Reply;
import org.refdesk.peers.SlackLimits;
import org.refdesk.slack.Replies;

@Tag("slow")
class SlackBlocksTest {
    private static final int FUZZED = 10_000;
    private static final Gson GSON = GsonFactory.createSnakeCase(new SlackConfig());

    @Test
    void slackTakesAnswersOfTheNastiestDocuments() throws Exception {
        Replies replies = new Replies(1);
        Stream<String> messages = Stream.generate(replies::next)
                .limit(FUZZED)
                .map(reply -> message(SlackBlocks.of(reply, "key"), FallbackText.of(reply)));
        assertThat(SlackLimits.of(messages)).isEqualTo(FUZZED + " read, 0 refused");
    }

    @Test
    void slackTakesTheHomeAndTheDialog() throws Exception {
        Reply about = new Replies(1).next();
        Stream<String> views = Stream.of(
                        HomeTab.of("/ask", List.of("lamps?", "*ferries*"), about),
                        HomeTab.of("/ask", List.of(), about),
                        AskModal.of("C1"))
                .map(view -> message(view.getBlocks(), "view"));
        assertThat(SlackLimits.of(views)).isEqualTo("3 read, 0 refused");
    }

    private static String message(List<LayoutBlock> blocks, String text) {
        return GSON.toJson(Map.of("blocks", blocks, "text", text));
    }
}
