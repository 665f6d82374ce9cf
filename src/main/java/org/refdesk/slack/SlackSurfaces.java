package org.refdesk.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.model.Conversation;
import com.slack.api.model.assistant.AssistantThread;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Cited;
import org.refdesk.slack.blocks.AskModal;
import org.refdesk.slack.blocks.FallbackText;
import org.refdesk.slack.blocks.HomeTab;
import org.refdesk.slack.blocks.ModalTarget;
import org.refdesk.slack.blocks.SlackBlocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything that Refdesk shows in Slack besides answers: the dialog, the app's home, the assistant's greeting, and
 * answers shared in a channel. None of it delays an acknowledgement. None of it is retried: a person sees at once
 * whether it worked.
 */
final class SlackSurfaces {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSurfaces.class);
    private final SlackCalls calls;
    private final CommandReplies privately;
    private final SharedAnswers shared;
    private final Supplier<Reply> about;
    private final AssistantThreads assistant;
    private final String command;
    private final List<String> examples;
    private final Executor executor;
    private final UnhandledEvents unhandled;

    /**
     * @param about what Refdesk says about itself
     * @param examples example questions
     * @param executor runs what must not delay an acknowledgement
     */
    SlackSurfaces(
            SlackCalls calls,
            CommandReplies privately,
            SharedAnswers shared,
            Supplier<Reply> about,
            AssistantThreads assistant,
            String command,
            List<String> examples,
            Executor executor,
            UnhandledEvents unhandled) {
        this.unhandled = unhandled;
        this.calls = calls;
        this.privately = privately;
        this.shared = shared;
        this.about = about;
        this.assistant = assistant;
        this.command = command;
        this.examples = List.copyOf(examples);
        this.executor = executor;
    }

    void dialog(String trigger, String returnTo) {
        later(() -> open(trigger, returnTo));
    }

    /** Opens the dialog if there is no channel; the answer goes to the user as a direct message. */
    void dialogOf(String trigger, String user) {
        later(() -> {
            Conversation direct = calls.call(client -> client.conversationsOpen(r -> r.users(List.of(user))))
                    .getChannel();
            open(trigger, ModalTarget.of(direct.getId(), null));
        });
    }

    private void open(String trigger, String returnTo) throws PlatformException {
        calls.call(client -> client.viewsOpen(r -> r.triggerId(trigger).view(AskModal.of(returnTo))));
    }

    void home(String user) {
        later(() -> calls.call(client ->
                client.viewsPublish(r -> r.userId(user).view(HomeTab.of(command, examples, about.get())))));
    }

    /** Handles a new conversation with the assistant. */
    void assistant(AssistantThread thread) {
        later(() -> assistant.began(thread, examples));
    }

    /** Posts an answer that only one person saw to the whole channel, with that person's name. */
    void share(AskedQuestion asked, String answered, String name) {
        later(() -> {
            Reply reply = shared.of(asked, answered, name);
            if (reply.parts().stream().noneMatch(part -> part instanceof Cited)) {
                privately.post(asked, reply);
                return;
            }
            List<LayoutBlock> blocks = SlackBlocks.of(reply, answered);
            calls.show(
                    client -> client.chatPostMessage(
                            r -> words(r, asked.place(), reply).blocks(blocks)),
                    client -> client.chatPostMessage(r -> words(r, asked.place(), reply)));
        });
    }

    private static ChatPostMessageRequestBuilder words(ChatPostMessageRequestBuilder to, Place place, Reply reply) {
        return to.channel(place.channel())
                .threadTs(place.thread())
                .text(FallbackText.of(reply))
                .unfurlLinks(false)
                .unfurlMedia(false);
    }

    /** Tells people that they are not served; nobody else sees it. */
    void refuse(RequestOrigin origin, Reply reply) {
        later(() -> {
            if (origin.replyTo() != null) {
                privately.tell(origin.replyTo(), reply, "");
            } else {
                calls.call(client -> client.chatPostEphemeral(r -> r.channel(origin.channel())
                        .user(origin.user())
                        .threadTs(origin.thread())
                        .text(FallbackText.of(reply))));
            }
        });
    }

    private void later(Work work) {
        executor.execute(() -> {
            try {
                work.run();
            } catch (PlatformException e) {
                LOG.warn("something next to an answer was not shown in Slack: {}", e.getMessage());
            } catch (RuntimeException | StackOverflowError e) {
                unhandled.note("something next to an answer", e);
            }
        });
    }

    private interface Work {
        void run() throws PlatformException;
    }
}
