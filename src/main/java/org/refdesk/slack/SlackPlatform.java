package org.refdesk.slack;

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

    private final SlackCalls calls;
    private final CommandReplies commands;
    private final PostedAnswers posted;
    private final AssistantThreads assistant;

    SlackPlatform(SlackCalls calls, CommandReplies commands, AssistantThreads assistant) {
        this.calls = calls;
        this.commands = commands;
        this.posted = new PostedAnswers(calls);
        this.assistant = assistant;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void working(Asked asked) {
        if (asked.place().kind() == Place.Kind.DIRECT && asked.place().thread() != null) {
            assistant.working(asked.place(), asked.text());
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
                                .metadata(PostedAnswers.name(asked))
                                .unfurlLinks(false)
                                .unfurlMedia(false)))
                .getTs();
    }

    @Override
    public Optional<String> posted(Asked asked) throws PlatformException {
        if (asked.place().kind() == Place.Kind.EPHEMERAL) {
            return Optional.empty();
        }
        return posted.find(asked);
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
