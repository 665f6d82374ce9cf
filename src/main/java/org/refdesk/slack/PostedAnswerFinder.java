package org.refdesk.slack;

import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;

/** Finds answers that were posted, by the name of their question that each carries where only programs see it. */
final class PostedAnswerFinder {
    /** Type of the metadata by which an answer is found. */
    private static final String ANSWER = "refdesk_answer";

    private static final String KEY = "key";

    /** Messages that are asked for at once. */
    private static final int PAGE = 200;

    private final SlackCalls calls;
    private final SlackIdentity self;

    PostedAnswerFinder(SlackCalls calls, SlackIdentity self) {
        this.calls = calls;
        this.self = self;
    }

    /** What an answer to this carries. */
    static Message.Metadata name(AskedQuestion asked) {
        return Message.Metadata.builder()
                .eventType(ANSWER)
                .eventPayload(Map.of(KEY, asked.key()))
                .build();
    }

    /**
     * Slack's name of the answer to this, if we posted it: all that was said since it was asked is looked through. What
     * others post under the name of an answer is none.
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
     * Some messages.
     *
     * @param next names those that follow; null where there are none
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
