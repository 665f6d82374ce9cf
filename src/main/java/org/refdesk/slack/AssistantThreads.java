package org.refdesk.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.time.Duration;
import java.util.List;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows example questions, a status and a title in the threads of Slack's assistant pane. A thread's title is its first
 * question. All of it is optional: if Slack rejects it, answers still come.
 */
final class AssistantThreads {
    private static final Logger LOG = LoggerFactory.getLogger(AssistantThreads.class);

    /** In characters; Slack shows titles in a list. */
    private static final int LONGEST_TITLE = 80;

    /** How long a new thread may wait for its first question. */
    private static final Duration WAITING = Duration.ofHours(24);

    private static final int MOST_WAITING = 1_000;

    private final SlackCalls calls;
    private final Cache<Name, Name> untitled = Caffeine.newBuilder()
            .maximumSize(MOST_WAITING)
            .expireAfterWrite(WAITING)
            .build();

    private record Name(String channel, String thread) {}

    AssistantThreads(SlackCalls calls) {
        this.calls = calls;
    }

    /** Posts a greeting and suggests example questions in a new thread. */
    void began(AssistantThread thread, List<String> examples) throws PlatformException {
        Name name = new Name(thread.getChannelId(), thread.getThreadTs());
        untitled.put(name, name);
        calls.call(client -> client.chatPostMessage(r ->
                r.channel(name.channel()).threadTs(name.thread()).text(Messages.text("slack.assistant.greeting"))));
        if (examples.isEmpty()) {
            return;
        }
        calls.call(client -> client.assistantThreadsSetSuggestedPrompts(r -> r.channelId(name.channel())
                .threadTs(name.thread())
                .title(Messages.text("slack.assistant.prompts"))
                .prompts(examples.stream().map(SuggestedPrompt::create).toList())));
    }

    /** Shows in a thread that its question is being answered; sets the title if it is the first question. */
    void working(Place place, String question) {
        Name name = new Name(place.channel(), String.valueOf(place.thread()));
        try {
            calls.call(client -> client.assistantThreadsSetStatus(r -> r.channelId(name.channel())
                    .threadTs(name.thread())
                    .status(Messages.text("slack.assistant.status"))));
            if (untitled.asMap().remove(name) != null) {
                calls.call(client -> client.assistantThreadsSetTitle(
                        r -> r.channelId(name.channel()).threadTs(name.thread()).title(title(question))));
            }
        } catch (PlatformException e) {
            LOG.debug("Slack did not take what is shown next to an answer: {}", e.getMessage());
        }
    }

    private static String title(String question) {
        return question.codePointCount(0, question.length()) <= LONGEST_TITLE
                ? question
                : question.substring(0, question.offsetByCodePoints(0, LONGEST_TITLE - 1))
                                .strip() + "…";
    }
}
