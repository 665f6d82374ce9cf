package org.refdesk.slack;

import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;

/** Finds posted answers by the key of their question, which each carries in its message metadata. */
final class PostedAnswerFinder {
    /** Type of the metadata that marks an answer. */
    private static final String ANSWER = "refdesk_answer";

    private static final String KEY = "key";

    /** Messages per request. */
    private static final int PAGE = 200;

    private final SlackCalls calls;
    private final SlackIdentity self;

    PostedAnswerFinder(SlackCalls calls, SlackIdentity self) {
        this.calls = calls;
        this.self = self;
    }

    /** Returns the metadata that the answer to a question carries. */
    static Message.Metadata name(AskedQuestion asked) {
        return Message.Metadata.builder()
                .eventType(ANSWER)
                .eventPayload(Map.of(KEY, asked.key()))
                .build();
    }

    /**
     * Returns Slack's id of our answer to a question, if we posted it. Searches all messages since the question was
     * asked. Messages that others posted with an answer's metadata do not count.
     */
    Optional<String> find(AskedQuestion asked) throws PlatformException {
        self.ask(calls);
        String cursor = null;
        do {
            Page page = page(asked, cursor);
            Optional<String> found = page.messages().stream()
                    .filter(message -> self.posted(message) && answers(message, asked.key()))
                    .map(Message::getTs)
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            cursor = page.next();
        } while (cursor != null);
        return Optional.empty();
    }

    private static boolean answers(Message message, String key) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null
                && ANSWER.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && key.equals(metadata.getEventPayload().get(KEY));
    }

    /**
     * A page of messages.
     *
     * @param next cursor of the next page; null if there is none
     */
    private record Page(List<Message> messages, @Nullable String next) {
        static Page of(@Nullable List<Message> messages, @Nullable ResponseMetadata more) {
            String next = more == null ? null : more.getNextCursor();
            return new Page(messages == null ? List.of() : messages, next == null || next.isEmpty() ? null : next);
        }
    }

    private Page page(AskedQuestion asked, @Nullable String cursor) throws PlatformException {
        String channel = asked.place().channel();
        String thread = asked.place().thread();
        String oldest = Long.toString(asked.at().getEpochSecond());
        if (thread == null) {
            var history = calls.call(client -> client.conversationsHistory(r -> r.channel(channel)
                    .oldest(oldest)
                    .inclusive(true)
                    .includeAllMetadata(true)
                    .cursor(cursor)
                    .limit(PAGE)));
            return Page.of(history.getMessages(), history.getResponseMetadata());
        }
        var replies = calls.call(client -> client.conversationsReplies(r -> r.channel(channel)
                .ts(thread)
                .oldest(oldest)
                .inclusive(true)
                .includeAllMetadata(true)
                .cursor(cursor)
                .limit(PAGE)));
        return Page.of(replies.getMessages(), replies.getResponseMetadata());
    }
}
