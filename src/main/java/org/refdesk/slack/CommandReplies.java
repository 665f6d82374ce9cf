package org.refdesk.slack;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.reply.Reply;
import org.refdesk.slack.blocks.FallbackText;
import org.refdesk.slack.blocks.SlackBlocks;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts answers that only the person who asked sees. For each command and button, Slack gives an address for them, good
 * for five answers in half an hour. Slack does not say whether an answer arrived, so after a crash while sending it is
 * sent again: better twice than not at all.
 *
 * <p>Does not use the SDK, whose sender creates a JSON mapper for each answer; that took longer than finding the
 * answer.
 */
final class CommandReplies {
    private static final Logger LOG = LoggerFactory.getLogger(CommandReplies.class);
    private static final Gson JSON = GsonFactory.createSnakeCase(new SlackConfig());
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** In bytes; Slack answers with ok or an error. */
    private static final int LONGEST_ANSWER = 4_096;

    private static final int HTTP_MULTIPLE_CHOICES = 300;
    private static final int HTTP_BAD_REQUEST = 400;
    private static final int HTTP_TOO_MANY = 429;
    private static final int HTTP_INTERNAL_ERROR = 500;

    private final SlackHosts hosts;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @param hosts the only hosts that anything is sent to */
    CommandReplies(SlackHosts hosts) {
        this.hosts = hosts;
    }

    String post(AskedQuestion asked, Reply reply) throws PlatformException {
        if (asked.returnTo() == null) {
            throw new PlatformException(Kind.NEVER, Messages.text("slack.trouble.no_address"), null, null);
        }
        tell(asked.returnTo(), reply, asked.key());
        return asked.key();
    }

    /**
     * Sends a message to the one person that an address is for; as plain text if Slack rejects how it looks.
     *
     * @param key of the question that it answers
     */
    void tell(String address, Reply reply, String key) throws PlatformException {
        ActionResponse.ActionResponseBuilder message = ActionResponse.builder()
                .responseType("ephemeral")
                .replaceOriginal(false)
                .text(FallbackText.of(reply));
        String words = JSON.toJson(message.build());
        String blocks = JSON.toJson(message.blocks(SlackBlocks.of(reply, key)).build());
        Sent sent = send(address, blocks);
        if (sent.status() == HTTP_BAD_REQUEST || SlackCalls.isOfContent(sent.error())) {
            LOG.warn("Slack does not take how an answer looks, which goes out as plain words");
            sent = send(address, words);
        }
        if (sent.status() >= HTTP_MULTIPLE_CHOICES || !sent.error().isEmpty()) {
            throw sent.failure();
        }
    }

    /**
     * Slack's response.
     *
     * @param error Slack's error code, which may come with a success status; empty if there is none
     */
    private record Sent(int status, @Nullable String retryAfter, String error) {
        PlatformException failure() {
            Kind kind =
                    status == HTTP_TOO_MANY ? Kind.LATER : status >= HTTP_INTERNAL_ERROR ? Kind.UNKNOWN : Kind.NEVER;
            String words = error.isEmpty()
                    ? Messages.text("slack.trouble.reply_status", String.valueOf(status))
                    : Messages.text("slack.trouble.refused", error);
            return new PlatformException(kind, words, SlackCalls.wait(retryAfter), null);
        }
    }

    private Sent send(String address, String json) throws PlatformException {
        URI to = hosts.reply(address)
                .orElseThrow(() ->
                        new PlatformException(Kind.NEVER, Messages.text("slack.trouble.bad_address"), null, null));
        HttpRequest request = HttpRequest.newBuilder(to)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                String body = new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
                return new Sent(
                        answer.statusCode(),
                        answer.headers().firstValue("Retry-After").orElse(null),
                        error(body));
            }
        } catch (IOException e) {
            throw SlackCalls.unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException(Kind.UNKNOWN, Messages.text("slack.trouble.interrupted"), null, e);
        }
    }

    private static String error(String body) {
        try {
            return JsonParser.parseString(body) instanceof JsonObject said
                            && said.get("ok") instanceof JsonPrimitive ok
                            && !ok.getAsBoolean()
                    ? said.get("error") instanceof JsonPrimitive error ? error.getAsString() : "no reason"
                    : "";
        } catch (JsonParseException e) {
            return "";
        }
    }
}
