package org.refdesk.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.reply.Reply.Action;
import org.refdesk.slack.blocks.AskModal;
import org.refdesk.slack.blocks.ModalTarget;
import org.refdesk.slack.blocks.ReplyButtons;

/** Turns commands, buttons, dialogs and shortcuts into questions. */
final class SlackCommands {
    /** Callback ids of the shortcuts. */
    static final String ASK = "refdesk-ask-anywhere";

    static final String LOOK_UP = "refdesk-look-up";
    static final String CHECK = "refdesk-check";

    private final QuestionReceiver questionReceiver;
    private final SlackSurfaces surfaces;
    private final SlackHosts hosts;
    private final InstantSource clock;

    SlackCommands(QuestionReceiver questionReceiver, SlackSurfaces surfaces, SlackHosts hosts, InstantSource clock) {
        this.hosts = hosts;
        this.questionReceiver = questionReceiver;
        this.surfaces = surfaces;
        this.clock = clock;
    }

    /** Handles a slash command; without text, it opens the dialog. */
    Response command(SlashCommandRequest request, Context context) throws IOException {
        SlashCommandPayload payload = request.getPayload();
        String text = payload.getText() == null ? "" : payload.getText().strip();
        if (text.isEmpty()) {
            surfaces.dialog(payload.getTriggerId(), ModalTarget.of(payload.getChannelId(), payload.getResponseUrl()));
        } else {
            ask(
                    context.getTeamId(),
                    name("command", payload.getTriggerId()),
                    payload.getChannelId(),
                    payload.getUserId(),
                    SlackWords.of(text, ""),
                    privately(payload.getResponseUrl()));
        }
        return context.ack();
    }

    /** Handles a button below an answer. */
    Response button(BlockActionRequest request, Context context) throws IOException {
        BlockActionPayload payload = request.getPayload();
        String user = payload.getUser().getId();
        for (BlockActionPayload.Action pressed : payload.getActions()) {
            switch (ReplyButtons.action(pressed.getActionId())) {
                case USEFUL -> questionReceiver.voted(pressed.getValue(), user, Action.USEFUL);
                case NOT_USEFUL -> questionReceiver.voted(pressed.getValue(), user, Action.NOT_USEFUL);
                case MORE -> questionReceiver.asked(asked(context.getTeamId(), payload, pressed, pressed.getValue()));
                case SHARE ->
                    surfaces.share(
                            asked(context.getTeamId(), payload, pressed, null), pressed.getValue(), name(payload));
                case OPEN -> {
                    // Slack opens the address itself and only notifies us.
                }
            }
        }
        return context.ack();
    }

    /** Returns a question without text, for a button; {@code goOn} as in {@link AskedQuestion}. */
    private AskedQuestion asked(
            String team, BlockActionPayload payload, BlockActionPayload.Action pressed, @Nullable String goOn) {
        Place place = place(team, payload);
        String user = payload.getUser().getId();
        String key = SlackPlatform.NAME + ":" + place.workspace() + ":" + name("button", pressed.getActionTs(), user);
        String returnTo = place.kind() == Place.Kind.EPHEMERAL ? payload.getResponseUrl() : null;
        return new AskedQuestion(key, place, user, "", clock.instant(), returnTo, goOn);
    }

    private static String name(BlockActionPayload payload) {
        String name = payload.getUser().getName();
        return name == null ? payload.getUser().getId() : name;
    }

    /** Returns where the message with the button is. */
    private static Place place(String team, BlockActionPayload payload) {
        BlockActionPayload.Container container = payload.getContainer();
        String channel = container.getChannelId();
        if (container.isEphemeral()) {
            return new Place(SlackPlatform.NAME, team, channel, container.getThreadTs(), Place.Kind.EPHEMERAL);
        }
        boolean direct = channel.startsWith("D");
        String thread =
                payload.getMessage() == null ? null : payload.getMessage().getThreadTs();
        if (thread == null && !direct) {
            thread = container.getMessageTs();
        }
        return new Place(SlackPlatform.NAME, team, channel, thread, direct ? Place.Kind.DIRECT : Place.Kind.CHANNEL);
    }

    /** Handles a submitted dialog. */
    Response submitted(ViewSubmissionRequest request, Context context) throws IOException {
        ViewSubmissionPayload payload = request.getPayload();
        String user = payload.getUser().getId();
        ModalTarget returnTo = ModalTarget.read(payload.getView().getPrivateMetadata());
        String question = AskModal.question(payload.getView().getState());
        ask(
                context.getTeamId(),
                name("dialog", payload.getView().getId()),
                returnTo.channel(),
                user,
                question,
                returnTo.address());
        return context.ack();
    }

    /** Handles the "Ask Refdesk" shortcut, which works anywhere. */
    Response shortcut(GlobalShortcutRequest request, Context context) {
        surfaces.dialogOf(
                request.getPayload().getTriggerId(),
                request.getPayload().getUser().getId());
        return context.ack();
    }

    /** Handles the "Look this up" shortcut on a message. */
    Response lookUp(MessageShortcutRequest request, Context context) throws IOException {
        onMessage(context, request.getPayload(), text(request.getPayload()));
        return context.ack();
    }

    /** Handles the "Check this quote" shortcut on a message. */
    Response check(MessageShortcutRequest request, Context context) throws IOException {
        onMessage(context, request.getPayload(), "verify \"" + text(request.getPayload()) + "\"");
        return context.ack();
    }

    private void onMessage(Context context, MessageShortcutPayload payload, String text) throws IOException {
        ask(
                context.getTeamId(),
                name("shortcut", payload.getActionTs(), payload.getUser().getId()),
                payload.getChannel().getId(),
                payload.getUser().getId(),
                text,
                privately(payload.getResponseUrl()));
    }

    /** Returns the address to answer to, which is required: without it, the whole channel would see the answer. */
    private String privately(@Nullable String address) {
        if (hosts.reply(address).isEmpty() || address == null) {
            throw new IllegalArgumentException("response_url must be an address of Slack's");
        }
        return address;
    }

    private static String text(MessageShortcutPayload payload) {
        String text = payload.getMessage().getText();
        return SlackWords.of(text == null ? "" : text, "");
    }

    /** Returns a name that is unique to one action of a person. */
    private static String name(String kind, String... parts) {
        for (String part : parts) {
            Objects.requireNonNull(part, kind);
        }
        return kind + ":" + String.join(":", parts);
    }

    /** Without an address to answer to, the answer goes to the user as a direct message. */
    private void ask(String team, String name, String channel, String user, String text, @Nullable String address)
            throws IOException {
        Place.Kind kind = address == null ? Place.Kind.DIRECT : Place.Kind.EPHEMERAL;
        Place place = new Place(SlackPlatform.NAME, team, channel, null, kind);
        String key = SlackPlatform.NAME + ":" + team + ":" + name;
        questionReceiver.asked(new AskedQuestion(key, place, user, text, clock.instant(), address));
    }
}
