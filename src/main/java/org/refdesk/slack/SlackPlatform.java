package org.refdesk.slack;

import com.slack.api.Slack;
import com.slack.api.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refdesk.chat.Asked;
import org.refdesk.chat.Place;
import org.refdesk.chat.Platform;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Reply;

/** Slack, as far as answering needs it: messages in channels and direct conversations, and answers to commands. */
public final class SlackPlatform implements Platform {
    /** As in {@link Place#platform}. */
    public static final String NAME = "slack";

    /** Type of the metadata by which an answer is found again. */
    private static final String ANSWER = "refdesk_answer";

    private static final String KEY = "key";

    /** Messages after the question that are looked through for its answer. */
    private static final int LOOKED_THROUGH = 200;

    private final SlackCalls calls;
    private final CommandReplies commands;

    SlackPlatform(Slack slack, String botToken) {
        this.calls = new SlackCalls(slack.methods(botToken));
        this.commands = new CommandReplies(slack);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void working(Asked asked) {
        if (asked.place().kind() == Place.Kind.DIRECT && asked.place().thread() != null) {
            try {
                calls.call(client -> client.assistantThreadsSetStatus(
                        r -> r.channelId(asked.place().channel())
                                .threadTs(asked.place().thread())
                                .status(SlackTexts.of("assistant.status"))));
            } catch (PlatformException e) {
                // It is a courtesy; the answer comes in any case.
            }
        }
    }

    @Override
    public String post(Asked asked, Reply reply) throws PlatformException {
        if (asked.place().kind() == Place.Kind.EPHEMERAL) {
            return commands.post(asked, reply);
        }
        return calls.call(client ->
                        client.chatPostMessage(r -> r.channel(asked.place().channel())
                                .threadTs(asked.place().thread())
                                .text(Fallback.of(reply))
                                .blocks(SlackBlocks.of(reply, asked.key()))
                                .metadata(Message.Metadata.builder()
                                        .eventType(ANSWER)
                                        .eventPayload(Map.of(KEY, asked.key()))
                                        .build())
                                .unfurlLinks(false)
                                .unfurlMedia(false)))
                .getTs();
    }

    @Override
    public Optional<String> posted(Asked asked) throws PlatformException {
        if (asked.place().kind() == Place.Kind.EPHEMERAL) {
            return Optional.empty();
        }
        return after(asked).stream()
                .filter(message -> isAnswer(message, asked.key()))
                .map(Message::getTs)
                .findFirst();
    }

    private List<Message> after(Asked asked) throws PlatformException {
        String channel = asked.place().channel();
        String thread = asked.place().thread();
        String oldest = Long.toString(asked.at().getEpochSecond());
        List<Message> messages = thread == null
                ? calls.call(client -> client.conversationsHistory(r -> r.channel(channel)
                                .oldest(oldest)
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(LOOKED_THROUGH)))
                        .getMessages()
                : calls.call(client -> client.conversationsReplies(r -> r.channel(channel)
                                .ts(thread)
                                .oldest(oldest)
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(LOOKED_THROUGH)))
                        .getMessages();
        return messages == null ? List.of() : messages;
    }

    private static boolean isAnswer(Message message, String key) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && ANSWER.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && key.equals(metadata.getEventPayload().get(KEY));
    }

    @Override
    public void replace(Asked asked, String posted, Reply reply) throws PlatformException {
        calls.call(client -> client.chatUpdate(r -> r.channel(asked.place().channel())
                .ts(posted)
                .text(Fallback.of(reply))
                .blocks(SlackBlocks.of(reply, asked.key()))));
    }

    @Override
    public void retract(Asked asked, String posted) throws PlatformException {
        calls.call(client ->
                client.chatDelete(r -> r.channel(asked.place().channel()).ts(posted)));
    }
}
