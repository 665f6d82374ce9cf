package org.refdesk.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.ClosePolicy;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.Retrier;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.reply.Reply;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes everything that Refdesk needs in Slack. */
public final class SlackAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

    /** How long to wait for a call to Slack that does not react to an interrupt at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SlackSettings settings;
    private final Slack slack;
    private final SlackCalls calls;
    private final AssistantThreads assistant;
    private final SlackHosts hosts;
    private final SlackPlatform platform;
    private final SlackIdentity identity = new SlackIdentity();
    private final UnhandledEvents unhandled = new UnhandledEvents(SlackPlatform.NAME);
    private volatile boolean known;
    private volatile String state = Messages.text("slack.state.connecting");
    private @Nullable App app;
    private @Nullable SlackSockets sockets;
    private final BackgroundLoops loops;
    private final BackgroundLoop greeter;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SlackAdapter(SlackSettings settings, Slack slack, BackgroundLoops loops) {
        this.loops = loops;
        this.greeter = loops.loop("slack-identity", ClosePolicy.interrupted(PATIENCE), this::introduce);
        this.settings = settings;
        this.slack = slack;
        this.calls = new SlackCalls(slack.methods(settings.botToken()));
        this.assistant = new AssistantThreads(calls);
        this.hosts = new SlackHosts(settings.api());
        this.platform = new SlackPlatform(calls, identity, new CommandReplies(hosts), assistant);
    }

    /**
     * Creates an adapter that can already post, but receives nothing until {@link #start}.
     *
     * @param loops tracks its background work
     */
    public static SlackAdapter of(SlackSettings settings, BackgroundLoops loops) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(settings.api().toString());
        config.setPrettyResponseLoggingEnabled(false);
        // Otherwise the SDK asks Slack who we are before its first call, only to count calls by team.
        config.setStatsEnabled(false);
        return new SlackAdapter(settings, Slack.getInstance(config), loops);
    }

    /** The platform, which posts answers. */
    public SlackPlatform platform() {
        return platform;
    }

    /**
     * Starts to receive events.
     *
     * @param about what Refdesk says about itself
     * @param executor runs what must not delay an acknowledgement
     * @return the endpoint that Slack calls, in HTTP mode
     */
    public Optional<SlackHttp> start(
            QuestionReceiver questionReceiver, SharedAnswers shared, Supplier<Reply> about, Executor executor) {
        SlackSurfaces surfaces = new SlackSurfaces(
                calls,
                new CommandReplies(hosts),
                shared,
                about,
                assistant,
                settings.command(),
                settings.examples(),
                executor,
                unhandled);
        SlackCommands commands = new SlackCommands(questionReceiver, surfaces, hosts, InstantSource.system());
        SlackAudience audience =
                new SlackAudience(identity, settings.workspaces(), settings.sharedChannels(), surfaces::refuse);
        App made =
                SlackApp.of(settings, slack, audience, new SlackEvents(questionReceiver, identity), commands, surfaces);
        made.start();
        app = made;
        greeter.start();
        if (settings.mode() == SlackSettings.Mode.SOCKET) {
            SlackCalls socketCalls = new SlackCalls(slack.methods(settings.appToken()));
            sockets = SlackSockets.open(socketCalls, hosts, new SlackEnvelopes(made, unhandled), loops);
            return Optional.empty();
        }
        String secret = settings.signingSecret() == null ? "" : settings.signingSecret();
        return Optional.of(new SlackHttp(made, new SlackSignature(secret, InstantSource.system()), unhandled));
    }

    /** Asks Slack who we are until it answers; questions are answered meanwhile. */
    private Optional<Duration> introduce() throws InterruptedException {
        greeter.work().step("ask Slack who we are");
        try {
            var self = Retrier.UNENDING.until(() -> calls.call(client -> client.authTest(r -> r)), this::unknown);
            identity.known(self);
            state = Messages.text("slack.state.connected", self.getTeam(), self.getUser());
            known = true;
            LOG.info(state);
        } catch (PlatformException e) {
            LOG.debug("Slack: not asked any more who we are: {}", e.toString());
        }
        return Optional.empty();
    }

    private void unknown(Throwable trouble, Duration pause) {
        String now = Messages.text("slack.state.not_connected", String.valueOf(trouble.getMessage()));
        if (!now.equals(state)) {
            LOG.warn("{}; trying again, first in {} s", now, pause.toSeconds());
        }
        state = now;
    }

    /** Returns the state of the connection to Slack. */
    public PlatformState state() {
        SlackSockets open = sockets;
        return open == null
                ? new PlatformState(SlackPlatform.NAME, known, state, 0, unhandled.count(), 0)
                : new PlatformState(
                        SlackPlatform.NAME,
                        known && open.isOpen(),
                        state + ", " + open.state(),
                        open.reconnects(),
                        unhandled.count(),
                        0);
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        greeter.close();
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
