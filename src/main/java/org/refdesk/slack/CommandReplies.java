package org.refdesk.slack;

import com.google.gson.Gson;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.refdesk.chat.Asked;
import org.refdesk.chat.Messages;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.Reply;

/**
 * Answers that only the person who asked sees: Slack gives each command and each button an address of its own for them,
 * good for five answers in half an hour. Slack does not say whether one arrived, so after a crash in the very middle of
 * sending it is sent again: the person who asked rather sees it twice than not at all.
 *
 * <p>Sent without the SDK, whose sender makes a JSON mapper for each answer: that took longer than finding one.
 */
final class CommandReplies {
    private static final Gson JSON = GsonFactory.createSnakeCase(new SlackConfig());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    String post(Asked asked, Reply reply) throws PlatformException {
        if (asked.returnTo() == null) {
            throw new PlatformException(Kind.NEVER, Messages.text("slack.trouble.no_address"), null, null);
        }
        ActionResponse response = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(Fallback.of(reply))
                .blocks(SlackBlocks.of(reply, asked.key()))
                .build();
        HttpResponse<Void> answer = send(asked.returnTo(), JSON.toJson(response));
        int status = answer.statusCode();
        if (status >= 400) {
            Kind kind = status == 429 ? Kind.LATER : status >= 500 ? Kind.UNKNOWN : Kind.NEVER;
            throw new PlatformException(
                    kind,
                    Messages.text("slack.trouble.reply_status", String.valueOf(status)),
                    SlackCalls.wait(answer.headers().firstValue("Retry-After").orElse(null)),
                    null);
        }
        return asked.key();
    }

    private HttpResponse<Void> send(String address, String json) throws PlatformException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json; charset=utf-8")
                    .POST(HttpRequest.BodyPublishers.ofString(json))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IllegalArgumentException e) {
            throw new PlatformException(Kind.NEVER, Messages.text("slack.trouble.bad_address"), null, e);
        } catch (IOException e) {
            throw SlackCalls.unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(Kind.UNKNOWN, Messages.text("slack.trouble.interrupted"), null, e);
        }
    }
}
