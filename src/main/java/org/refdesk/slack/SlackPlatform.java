package org.refdesk.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Optional;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.delivery.ChatPlatform;
import org.refdesk.chat.reply.Reply;
import org.refdesk.slack.blocks.FallbackText;
import org.refdesk.slack.blocks.SlackBlocks;

/** Slack as a chat platform: posts messages in channels and direct messages, and answers to commands. */
public final class SlackPlatform implements ChatPlatform {
    /** As in {@link Place#platform}. */
    public static final String NAME = "slack";

    private final SlackCalls calls;
    private final CommandReplies commands;
    private final PostedAnswerFinder posted;
    private final AssistantThreads assistant;

    SlackPlatform(SlackCalls calls, SlackIdentity self, CommandReplies commands, AssistantThreads assistant) {
        this.calls = calls;
        this.commands = commands;
        this.posted = new PostedAnswerFinder(calls, self);
        this.assistant = assistant;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void working(AskedQuestion asked) {
        if (asked.place().kind() == Place.Kind.DIRECT && asked.place().thread() != null) {
            assistant.working(asked.place(), asked.text());
        }
    }

    @Override
    public String post(AskedQuestion asked, Reply reply) throws PlatformException {
        if (asked.place().kind() == Place.Kind.EPHEMERAL) {
            return commands.post(asked, reply);
        }
        List<LayoutBlock> blocks = SlackBlocks.of(reply, asked.key());
        return calls.show(
                        client -> client.chatPostMessage(
                                r -> words(r, asked, reply).blocks(blocks)),
                        client -> client.chatPostMessage(r -> words(r, asked, reply)))
                .getTs();
    }

    private static ChatPostMessageRequestBuilder words(
            ChatPostMessageRequestBuilder to, AskedQuestion asked, Reply reply) {
        return to.channel(asked.place().channel())
                .threadTs(asked.place().thread())
                .text(FallbackText.of(reply))
                .metadata(PostedAnswerFinder.name(asked))
                .unfurlLinks(false)
                .unfurlMedia(false);
    }

    @Override
    public Optional<String> posted(AskedQuestion asked) throws PlatformException {
        if (asked.place().kind() == Place.Kind.EPHEMERAL) {
            return Optional.empty();
        }
        return posted.find(asked);
    }

    @Override
    public void replace(AskedQuestion asked, String posted, Reply reply) throws PlatformException {
        String channel = asked.place().channel();
        String words = FallbackText.of(reply);
        List<LayoutBlock> blocks = SlackBlocks.of(reply, asked.key());
        calls.show(
                client -> client.chatUpdate(
                        r -> r.channel(channel).ts(posted).text(words).blocks(blocks)),
                // Without an empty list of blocks, the old ones would stay.
                client -> client.chatUpdate(
                        r -> r.channel(channel).ts(posted).text(words).blocks(List.of())));
    }

    @Override
    public void retract(AskedQuestion asked, String posted) throws PlatformException {
        calls.call(client ->
                client.chatDelete(r -> r.channel(asked.place().channel()).ts(posted)));
    }
}
