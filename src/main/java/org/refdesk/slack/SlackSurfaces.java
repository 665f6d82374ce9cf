package org.refdesk.slack;

import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.assistant.SuggestedPrompt;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.refdesk.chat.Asked;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Reply;
import org.refdesk.chat.Reply.Cited;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the desk shows in Slack beside answers: the dialog, the app's home, the assistant's greeting, and answers shared
 * in a channel. None of it keeps an acknowledgement waiting, and none of it is tried twice: a person sees at once
 * whether it came.
 */
final class SlackSurfaces {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSurfaces.class);
    private static final List<String> EXAMPLES = List.of("home.example.1", "home.example.2", "home.example.3");

    private final SlackCalls calls;
    private final CommandReplies privately;
    private final SharedAnswers shared;
    private final IntSupplier documents;
    private final String command;
    private final Executor executor;

    /**
     * @param documents how many the desk answers from
     * @param executor runs what must not keep an acknowledgement waiting
     */
    SlackSurfaces(
            SlackCalls calls,
            CommandReplies privately,
            SharedAnswers shared,
            IntSupplier documents,
            String command,
            Executor executor) {
        this.calls = calls;
        this.privately = privately;
        this.shared = shared;
        this.documents = documents;
        this.command = command;
        this.executor = executor;
    }

    void dialog(String trigger, String returnTo) {
        later(() ->
                calls.call(client -> client.viewsOpen(r -> r.triggerId(trigger).view(Dialog.of(returnTo)))));
    }

    void home(String user) {
        later(() -> calls.call(client -> client.viewsPublish(r -> r.userId(user)
                .view(Home.of(
                        documents.getAsInt(),
                        command,
                        EXAMPLES.stream().map(SlackTexts::of).toList())))));
    }

    /** A conversation with the assistant began: a greeting, and questions to begin with. */
    void assistant(AssistantThread thread) {
        later(() -> {
            calls.call(client -> client.chatPostMessage(r -> r.channel(thread.getChannelId())
                    .threadTs(thread.getThreadTs())
                    .text(SlackTexts.of("assistant.greeting"))));
            calls.call(client -> client.assistantThreadsSetSuggestedPrompts(r -> r.channelId(thread.getChannelId())
                    .threadTs(thread.getThreadTs())
                    .title(SlackTexts.of("assistant.prompts"))
                    .prompts(EXAMPLES.stream()
                            .map(SlackTexts::of)
                            .map(SuggestedPrompt::create)
                            .toList())));
        });
    }

    /** Posts an answer that one person saw for all of the channel, with that person's name. */
    void share(Asked asked, String answered, String name) {
        later(() -> {
            Reply reply = shared.of(asked, answered, name);
            if (reply.parts().stream().noneMatch(part -> part instanceof Cited)) {
                privately.post(asked, reply);
                return;
            }
            Place place = asked.place();
            calls.call(client -> client.chatPostMessage(r -> r.channel(place.channel())
                    .threadTs(place.thread())
                    .text(Fallback.of(reply))
                    .blocks(SlackBlocks.of(reply, answered))
                    .unfurlLinks(false)
                    .unfurlMedia(false)));
        });
    }

    private void later(Work work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (PlatformException e) {
                LOG.warn("something beside an answer was not shown in Slack: {}", e.getMessage());
            }
        });
    }

    private interface Work {
        void run() throws PlatformException;
    }
}
