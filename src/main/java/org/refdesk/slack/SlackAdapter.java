package org.refdesk.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.Messages;
import org.refdesk.chat.PassedOver;
import org.refdesk.chat.Persistence;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.Reception;
import org.refdesk.chat.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refdesk in Slack, as one thing to open and close. */
public final class SlackAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

    private final SlackSettings settings;
    private final Slack slack;
    private final SlackCalls calls;
    private final AssistantThreads assistant;
    private final SlackHosts hosts;
    private final SlackPlatform platform;
    private final SlackIdentity identity = new SlackIdentity();
    private final PassedOver passedOver = new PassedOver(SlackPlatform.NAME);
    private volatile boolean known;
    private volatile String state = Messages.text("slack.state.connecting");
    private @Nullable App app;
    private @Nullable SlackSockets sockets;
    private @Nullable Thread greeter;

    private SlackAdapter(SlackSettings settings, Slack slack) {
        this.settings = settings;
        this.slack = slack;
        this.calls = new SlackCalls(slack.methods(settings.botToken()));
        this.assistant = new AssistantThreads(calls);
        this.hosts = new SlackHosts(settings.api());
        this.platform = new SlackPlatform(calls, identity, new CommandReplies(hosts), assistant);
    }

    /** An adapter that can post already, and hears nothing until {@link #start}. */
    public static SlackAdapter of(SlackSettings settings) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        config.setPrettyResponseLoggingEnabled(false);
        // Else it asks Slack who we are before its first call, only to count calls by team.
        config.setStatsEnabled(false);
        return new SlackAdapter(settings, Slack.getInstance(config));
    }

    /** Posts answers. */
    public SlackPlatform platform() {
        return platform;
    }

    /**
     * Begins to hear what people say.
     *
     * @param about what the desk says of itself
     * @param executor runs what must not keep an acknowledgement waiting
     * @return what Slack calls, in HTTP mode
     */
    public Optional<SlackHttp> start(
            Reception reception, SharedAnswers shared, Supplier<Reply> about, Executor executor) {
        SlackSurfaces surfaces = new SlackSurfaces(
                calls,
                new CommandReplies(hosts),
                shared,
                about,
                assistant,
                settings.command(),
                settings.examples(),
                executor,
                passedOver);
        SlackCommands commands = new SlackCommands(reception, surfaces, hosts, InstantSource.system());
        SlackAudience audience =
                new SlackAudience(identity, settings.workspaces(), settings.sharedChannels(), surfaces::refuse);
        App made = SlackApp.of(settings, slack, audience, new SlackEvents(reception, identity), commands, surfaces);
        made.start();
        app = made;
        greeter = Thread.ofVirtual().name("slack-identity").start(() -> introduce(calls));
        if (settings.mode() == SlackSettings.Mode.SOCKET) {
            sockets = SlackSockets.open(
                    new SlackCalls(slack.methods(settings.appToken())), hosts, new SlackEnvelopes(made, passedOver));
            return Optional.empty();
        }
        String secret = settings.signingSecret() == null ? "" : settings.signingSecret();
        return Optional.of(new SlackHttp(made, new SlackSignature(secret, InstantSource.system()), passedOver));
    }

    /** Asks Slack who we are until it says so; answers are worked out meanwhile. */
    private void introduce(SlackCalls calls) {
        try {
            var self = Persistence.UNENDING.until(() -> calls.call(client -> client.authTest(r -> r)), this::unknown);
            identity.known(self);
            state = Messages.text("slack.state.connected", self.getTeam(), self.getUser());
            known = true;
            LOG.info(state);
        } catch (InterruptedException | PlatformException e) {
            LOG.debug("Slack: not asked any more who we are: {}", e.toString());
        }
    }

    private void unknown(Throwable trouble, Duration pause) {
        String now = Messages.text("slack.state.not_connected", String.valueOf(trouble.getMessage()));
        if (!now.equals(state)) {
            LOG.warn("{}; trying again, first in {} s", now, pause.toSeconds());
        }
        state = now;
    }

    /** How it stands with Slack. */
    public PlatformState state() {
        SlackSockets open = sockets;
        return open == null
                ? new PlatformState(SlackPlatform.NAME, known, state, 0, passedOver.count(), 0)
                : new PlatformState(
                        SlackPlatform.NAME,
                        known && open.isOpen(),
                        state + ", " + open.state(),
                        open.reconnects(),
                        passedOver.count(),
                        0);
    }

    @Override
    public void close() {
        if (greeter != null) {
            greeter.interrupt();
        }
        if (sockets != null) {
            sockets.close();
        }
        if (app != null) {
            app.stop();
        }
        try {
            slack.close();
        } catch (Exception e) {
            LOG.warn("Slack: a connection did not close: {}", e.toString());
        }
    }
}
