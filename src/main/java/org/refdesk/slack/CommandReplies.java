package org.refdesk.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import org.refdesk.chat.Asked;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.Reply;

/**
 * Answers that only the person who asked sees: Slack gives each command and each button an address of its own for them,
 * good for five answers in half an hour. Slack does not say whether one arrived, so after a crash in the very middle of
 * sending it is sent again: the person who asked rather sees it twice than not at all.
 */
final class CommandReplies {
    private final Slack slack;

    CommandReplies(Slack slack) {
        this.slack = slack;
    }

    String post(Asked asked, Reply reply) throws PlatformException {
        if (asked.returnTo() == null) {
            throw new PlatformException(Kind.NEVER, "a command came without an address to answer to", null, null);
        }
        ActionResponse response = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(Fallback.of(reply))
                .blocks(SlackBlocks.of(reply, asked.key()))
                .build();
        WebhookResponse answer;
        try {
            answer = new ActionResponseSender(slack).send(asked.returnTo(), response);
        } catch (IOException e) {
            throw SlackCalls.unreachable(e);
        }
        int status = answer.getCode();
        if (status >= 400) {
            Kind kind = status == 429 ? Kind.LATER : status >= 500 ? Kind.UNKNOWN : Kind.NEVER;
            throw new PlatformException(
                    kind, "Slack answered a command's reply with HTTP status " + status, null, null);
        }
        return asked.key();
    }
}
