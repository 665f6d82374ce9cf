package org.refdesk.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.ConnectionErrors;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls Slack's Web API; its exceptions say whether to try again. */
final class SlackCalls {
    /** Errors that no retry fixes: the channel is gone or closed to us, or Slack rejects the message. */
    private static final Set<String> NEVER = Set.of(
            "channel_not_found",
            "is_archived",
            "not_in_channel",
            "restricted_action",
            "user_not_found",
            "message_not_found",
            "thread_not_found",
            "cant_update_message",
            "cant_delete_message",
            "no_text");

    /** Errors about how a message looks: Slack may accept it as plain text. */
    private static final Set<String> CONTENT = Set.of(
            "invalid_arguments",
            "invalid_array_arg",
            "invalid_attachments",
            "invalid_blocks",
            "invalid_blocks_format",
            "msg_blocks_too_long",
            "msg_too_long",
            "too_many_attachments");

    /** Errors that leave open whether the call succeeded. */
    private static final Set<String> UNKNOWN =
            Set.of("internal_error", "fatal_error", "request_timeout", "service_unavailable");

    /** Errors that a new token fixes. */
    private static final Set<String> TOKEN =
            Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired");

    private static final Logger LOG = LoggerFactory.getLogger(SlackCalls.class);

    private final MethodsClient client;

    SlackCalls(MethodsClient client) {
        this.client = client;
    }

    /** A call of one method. */
    interface Call<R extends SlackApiTextResponse> {
        R of(MethodsClient client) throws IOException, SlackApiException;
    }

    /**
     * Calls a method.
     *
     * @throws PlatformException if it fails, with Slack's error code
     */
    <R extends SlackApiTextResponse> R call(Call<R> call) throws PlatformException {
        return checked(answer(call));
    }

    /**
     * Calls a method with a message; with plain text instead if Slack rejects how the message looks.
     *
     * @throws PlatformException as {@link #call}
     */
    <R extends SlackApiTextResponse> R show(Call<R> message, Call<R> words) throws PlatformException {
        R response = answer(message);
        if (response.isOk() || !isOfContent(response.getError())) {
            return checked(response);
        }
        LOG.warn("Slack said {} to how an answer looks, which goes out as plain words", response.getError());
        return call(words);
    }

    /** Whether an error means that Slack rejects how a message looks. */
    static boolean isOfContent(@Nullable String error) {
        return error != null && CONTENT.contains(error);
    }

    private <R extends SlackApiTextResponse> R answer(Call<R> call) throws PlatformException {
        try {
            return call.of(client);
        } catch (SlackApiException e) {
            throw failed(e);
        } catch (IOException e) {
            throw unreachable(e);
        } catch (JsonParseException | NumberFormatException | NullPointerException e) {
            // The SDK fails like this if the response is a web page, is empty, or asks for a pause until a date.
            throw new PlatformException(Kind.UNKNOWN, Messages.text("slack.trouble.unreadable"), null, e);
        }
    }

    private static <R extends SlackApiTextResponse> R checked(R response) throws PlatformException {
        if (!response.isOk()) {
            throw refused(response);
        }
        return response;
    }

    private static PlatformException failed(SlackApiException e) {
        int status = e.getResponse().code();
        if (status == 429) {
            return new PlatformException(
                    Kind.LATER,
                    Messages.text("slack.trouble.slower"),
                    wait(e.getResponse().header("Retry-After")),
                    e);
        }
        Kind kind = status >= 500 ? Kind.UNKNOWN : Kind.LATER;
        return new PlatformException(kind, Messages.text("slack.trouble.status", String.valueOf(status)), null, e);
    }

    static PlatformException unreachable(IOException e) {
        boolean notSent = e instanceof ConnectException || e instanceof UnknownHostException;
        return new PlatformException(
                notSent ? Kind.LATER : Kind.UNKNOWN,
                Messages.text("slack.trouble.unreachable", ConnectionErrors.why(e)),
                null,
                e);
    }

    private static PlatformException refused(SlackApiTextResponse response) {
        String why = response.getError() == null ? "no reason" : response.getError();
        Kind kind = NEVER.contains(why) || CONTENT.contains(why)
                ? Kind.NEVER
                : UNKNOWN.contains(why) ? Kind.UNKNOWN : Kind.LATER;
        return new PlatformException(kind, words(why, response.getNeeded()), null, null);
    }

    private static String words(String why, @Nullable String needed) {
        if (TOKEN.contains(why)) {
            return Messages.text("slack.trouble.token", why);
        }
        return needed == null
                ? Messages.text("slack.trouble.refused", why)
                : Messages.text("slack.trouble.scope", why, needed);
    }

    static @Nullable Duration wait(@Nullable String seconds) {
        try {
            return seconds == null ? null : Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 1, 3600));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
