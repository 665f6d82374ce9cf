package org.refdesk.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.slack.blocks.ModalTarget;

/**
 * Who did something in Slack, and where. In a channel shared with other organizations, Slack gives the workspace that
 * the channel comes from as the team of an event.
 *
 * @param workspace that the person belongs to; null if unknown
 * @param receiver the workspace through which we received it; null if unknown
 * @param user who did it; null if unknown
 * @param channel where it was done; null if not in a channel
 * @param thread in the channel; null outside a thread
 * @param isShared whether Slack says that the channel is shared with other organizations; null if it does not say
 * @param speaksToUs whether it is a message that mentions us
 * @param takesBack whether a message was deleted
 * @param replyTo address for an answer that only the person sees; null if there is none
 */
record RequestOrigin(
        @Nullable String workspace,
        @Nullable String receiver,
        @Nullable String user,
        @Nullable String channel,
        @Nullable String thread,
        @Nullable Boolean isShared,
        boolean speaksToUs,
        boolean takesBack,
        @Nullable String replyTo) {
    private static final String TEAM = "team_id";
    private static final JsonObject NOTHING = new JsonObject();

    /** Returns the origin of a request; empty if it has none. */
    static Optional<RequestOrigin> of(Request<?> request) {
        return switch (request) {
            case EventRequest event ->
                JsonParser.parseString(event.getRequestBodyAsString()) instanceof JsonObject outer
                        ? Optional.of(event(outer))
                        : Optional.empty();
            case SlashCommandRequest command -> {
                var payload = command.getPayload();
                yield Optional.of(interaction(
                        payload.getTeamId(),
                        payload.getTeamId(),
                        payload.getUserId(),
                        payload.getChannelId(),
                        payload.getResponseUrl()));
            }
            case BlockActionRequest button -> {
                var payload = button.getPayload();
                String team =
                        payload.getTeam() == null ? null : payload.getTeam().getId();
                String channel = payload.getContainer() == null
                        ? null
                        : payload.getContainer().getChannelId();
                yield Optional.of(interaction(
                        first(payload.getUser().getTeamId(), team),
                        team,
                        payload.getUser().getId(),
                        channel,
                        payload.getResponseUrl()));
            }
            case MessageShortcutRequest shortcut -> {
                var payload = shortcut.getPayload();
                String team =
                        payload.getTeam() == null ? null : payload.getTeam().getId();
                yield Optional.of(interaction(
                        first(payload.getUser().getTeamId(), team),
                        team,
                        payload.getUser().getId(),
                        payload.getChannel() == null
                                ? null
                                : payload.getChannel().getId(),
                        payload.getResponseUrl()));
            }
            case GlobalShortcutRequest shortcut -> {
                var payload = shortcut.getPayload();
                String team =
                        payload.getTeam() == null ? null : payload.getTeam().getId();
                yield Optional.of(interaction(
                        first(payload.getUser().getTeamId(), team),
                        team,
                        payload.getUser().getId(),
                        null,
                        null));
            }
            case ViewSubmissionRequest view -> {
                var payload = view.getPayload();
                String team =
                        payload.getTeam() == null ? null : payload.getTeam().getId();
                String channel = payload.getView() == null
                        ? null
                        : ModalTarget.read(payload.getView().getPrivateMetadata())
                                .channel();
                yield Optional.of(interaction(
                        first(payload.getUser().getTeamId(), team),
                        team,
                        payload.getUser().getId(),
                        channel,
                        null));
            }
            default -> Optional.empty();
        };
    }

    private static RequestOrigin interaction(
            @Nullable String workspace,
            @Nullable String receiver,
            @Nullable String user,
            @Nullable String channel,
            @Nullable String replyTo) {
        return new RequestOrigin(workspace, receiver, user, channel, null, null, false, false, replyTo);
    }

    private static RequestOrigin event(JsonObject outer) {
        JsonObject event = object(outer, "event");
        JsonObject message = event.get("message") instanceof JsonObject changed ? changed : event;
        JsonObject authorized = outer.get("authorizations") instanceof JsonArray all
                        && !all.isEmpty()
                        && all.get(0) instanceof JsonObject first
                ? first
                : NOTHING;
        String subtype = text(event, "subtype");
        return new RequestOrigin(
                first(workspace(message), workspace(event), text(outer, TEAM)),
                first(text(authorized, TEAM), text(outer, "context_team_id"), text(outer, TEAM)),
                first(text(message, "user"), text(object(event, "assistant_thread"), "user_id")),
                text(event, "channel"),
                text(message, "thread_ts"),
                flag(outer, "is_ext_shared_channel"),
                "app_mention".equals(text(event, "type")) && event.get("bot_id") == null,
                "message_deleted".equals(subtype) || SlackEvents.TOMBSTONE.equals(text(message, "subtype")),
                null);
    }

    private static @Nullable String workspace(JsonObject message) {
        return first(
                text(message, "user_team"),
                text(object(message, "user_profile"), "team"),
                text(message, "team"),
                text(message, "source_team"));
    }

    private static JsonObject object(JsonObject in, String name) {
        return in.get(name) instanceof JsonObject object ? object : NOTHING;
    }

    private static @Nullable Boolean flag(JsonObject in, String name) {
        return (in.get(name) instanceof JsonPrimitive flag && flag.isBoolean()) ? flag.getAsBoolean() : null;
    }

    private static @Nullable String text(JsonObject in, String name) {
        JsonElement value = in.get(name);
        return value instanceof JsonPrimitive text
                        && text.isString()
                        && !text.getAsString().isEmpty()
                ? text.getAsString()
                : null;
    }

    private static @Nullable String first(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null && !text.isEmpty()) {
                return text;
            }
        }
        return null;
    }
}
