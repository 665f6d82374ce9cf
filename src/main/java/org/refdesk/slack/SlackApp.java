package org.refdesk.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import org.refdesk.slack.blocks.AskModal;
import org.refdesk.slack.blocks.ReplyButtons;

/**
 * Creates Bolt's app with our handlers. Each hands over what it receives and acknowledges; the work is done elsewhere.
 *
 * <p>Bolt's own middleware is left out: the signature is checked earlier, and Bolt's authorization would call Slack
 * before it acknowledges. The check of who may use Refdesk runs before all handlers.
 */
final class SlackApp {
    private SlackApp() {}

    static App of(
            SlackSettings settings,
            Slack slack,
            SlackAudience audience,
            SlackEvents events,
            SlackCommands commands,
            SlackSurfaces surfaces) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(settings.botToken())
                .signingSecret("")
                .allEventsApiAutoAckEnabled(true)
                .subtypedMessageEventsAutoAckEnabled(true)
                .build();
        App app = new App(config, slack, List.of(audience));
        messages(app, events);
        surfaces(app, surfaces);
        app.command(settings.command(), (request, context) -> commands.command(request, context));
        app.blockAction(ReplyButtons.IDS, (request, context) -> commands.button(request, context));
        app.viewSubmission(AskModal.ID, (request, context) -> commands.submitted(request, context));
        app.globalShortcut(SlackCommands.ASK, (request, context) -> commands.shortcut(request, context));
        app.messageShortcut(SlackCommands.LOOK_UP, (request, context) -> commands.lookUp(request, context));
        app.messageShortcut(SlackCommands.CHECK, (request, context) -> commands.check(request, context));
        return app;
    }

    private static void messages(App app, SlackEvents events) {
        app.event(AppMentionEvent.class, (payload, context) -> {
            events.mentioned(context.getTeamId(), payload.getEvent());
            return context.ack();
        });
        app.event(MessageEvent.class, (payload, context) -> {
            events.said(context.getTeamId(), payload.getEvent());
            return context.ack();
        });
        app.event(MessageFileShareEvent.class, (payload, context) -> {
            events.said(context.getTeamId(), payload.getEvent());
            return context.ack();
        });
        app.event(MessageThreadBroadcastEvent.class, (payload, context) -> {
            events.said(context.getTeamId(), payload.getEvent());
            return context.ack();
        });
        app.event(MessageChangedEvent.class, (payload, context) -> {
            events.changed(context.getTeamId(), payload.getEvent());
            return context.ack();
        });
        app.event(MessageDeletedEvent.class, (payload, context) -> {
            events.deleted(
                    context.getTeamId(),
                    payload.getEvent().getChannel(),
                    payload.getEvent().getDeletedTs());
            return context.ack();
        });
    }

    private static void surfaces(App app, SlackSurfaces surfaces) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            surfaces.home(payload.getEvent().getUser());
            return context.ack();
        });
        app.event(AssistantThreadStartedEvent.class, (payload, context) -> {
            surfaces.assistant(payload.getEvent().getAssistantThread());
            return context.ack();
        });
        app.event(AssistantThreadContextChangedEvent.class, (payload, context) -> context.ack());
    }
}
