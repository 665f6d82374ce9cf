package org.refdesk.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.bolt.socket_mode.SocketModeApp.ErrorContext;
import com.slack.api.socket_mode.SocketModeClient.Backend;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Web sockets that we hold open to Slack, so that no address of ours need be reachable. What was not taken is not
 * acknowledged, so that Slack sends it again; a socket that drops is opened again.
 */
final class SlackSockets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSockets.class);

    /** Messages that are worked on at once; each only takes a question and acknowledges it. */
    private static final int CONCURRENCY = 8;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final App app;
    private final Thread opener;
    private volatile String state = "sockets not open yet";
    private @Nullable SocketModeApp sockets;

    private SlackSockets(SlackSettings settings, App app) {
        this.settings = settings;
        this.app = app;
        this.opener = Thread.ofVirtual().name("slack-sockets").unstarted(this::open);
    }

    static SlackSockets open(SlackSettings settings, App app) {
        SlackSockets sockets = new SlackSockets(settings, app);
        sockets.opener.start();
        return sockets;
    }

    String state() {
        return state;
    }

    private void open() {
        for (Duration wait = FIRST_WAIT; !Thread.currentThread().isInterrupted(); wait = longer(wait)) {
            try {
                open(new SocketModeApp(
                        settings.appToken(), app, Backend.JavaWebSocket, SlackSockets::unacknowledged, CONCURRENCY));
                return;
            } catch (Exception e) {
                state = "sockets not open: " + e.getMessage();
                LOG.warn("Slack: {}; trying again in {} s", state, wait.toSeconds());
            }
            try {
                Thread.sleep(wait);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void open(SocketModeApp opened) throws Exception {
        opened.startAsync();
        sockets = opened;
        state = "sockets open";
        LOG.info("Slack: {}", state);
    }

    @SuppressWarnings("NullAway") // To Bolt, null is "do not acknowledge".
    private static Response unacknowledged(ErrorContext failed) {
        LOG.warn(
                "a message of Slack was not taken, so that Slack sends it again: {}",
                failed.getException().toString());
        return null;
    }

    private static Duration longer(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : twice;
    }

    @Override
    public synchronized void close() {
        opener.interrupt();
        if (sockets != null) {
            try {
                sockets.close();
            } catch (Exception e) {
                LOG.warn("Slack: a socket did not close: {}", e.toString());
            }
        }
    }
}
