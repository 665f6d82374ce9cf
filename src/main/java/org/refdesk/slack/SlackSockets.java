package org.refdesk.slack;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.ClosePolicy;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.Retrier;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Web sockets that we hold open to Slack, one after another, so that no address of ours need be reachable. What was not
 * taken is not acknowledged, so that Slack sends it again. Where Slack asks for another socket, it is open before the
 * old one is closed.
 */
final class SlackSockets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSockets.class);

    /** A socket that lasted for less is no reason to open the next at once. */
    private static final Duration LASTING = Duration.ofMinutes(1);

    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final SlackCalls calls;
    private final SlackHosts hosts;
    private final SlackEnvelopes envelopes;
    private final BackgroundLoop keeper;
    private final AtomicLong opened = new AtomicLong();
    private volatile String trouble = Messages.text("slack.socket.not_yet");
    private volatile @Nullable SlackSocket current;

    private SlackSockets(SlackCalls calls, SlackHosts hosts, SlackEnvelopes envelopes, BackgroundLoops loops) {
        this.hosts = hosts;
        this.calls = calls;
        this.envelopes = envelopes;
        this.keeper = loops.loop("slack-sockets", ClosePolicy.interrupted(FOR_EVER), this::keep);
    }

    /**
     * Begins to open one.
     *
     * @param calls with the token for sockets
     * @param hosts to which alone one is opened
     * @param loops hears how it goes
     */
    static SlackSockets open(SlackCalls calls, SlackHosts hosts, SlackEnvelopes envelopes, BackgroundLoops loops) {
        SlackSockets sockets = new SlackSockets(calls, hosts, envelopes, loops);
        sockets.keeper.start();
        return sockets;
    }

    String state() {
        return isOpen() ? Messages.text("slack.socket.open") : trouble;
    }

    boolean isOpen() {
        SlackSocket socket = current;
        return socket != null && socket.isOpen();
    }

    /** How many sockets were opened after the first. */
    long reconnects() {
        return Math.max(0, opened.get() - 1);
    }

    private Optional<Duration> keep() throws PlatformException, InterruptedException {
        keeper.work().step("open a socket");
        Retrier.UNENDING.until(this::hold, this::failed);
        return Optional.of(Duration.ZERO);
    }

    /**
     * Opens a socket in the place of the current one, and holds it for as long as it lasts.
     *
     * @throws PlatformException where it did not open, or did not last: then the next is not opened at once
     */
    private Duration hold() throws PlatformException, InterruptedException {
        SlackSocket socket = openOne();
        SlackSocket old = current;
        current = socket;
        opened.incrementAndGet();
        finish(old);
        keeper.goesWell();
        keeper.work().step("hold a socket");
        long since = System.nanoTime();
        LOG.info("Slack: socket open");
        trouble = socket.awaitEnd();
        LOG.info("Slack: {}", trouble);
        Duration lasted = Duration.ofNanos(System.nanoTime() - since);
        if (lasted.compareTo(LASTING) < 0) {
            throw new PlatformException(Kind.LATER, Messages.text("slack.socket.short"), null, null);
        }
        return lasted;
    }

    private static void finish(@Nullable SlackSocket socket) {
        if (socket != null) {
            socket.finish();
        }
    }

    private SlackSocket openOne() throws PlatformException, InterruptedException {
        @Nullable
        String address =
                calls.call(client -> client.appsConnectionsOpen(r -> r)).getUrl();
        return SlackSocket.open(socket(address), envelopes);
    }

    private URI socket(@Nullable String address) throws PlatformException {
        return hosts.socket(address)
                .orElseThrow(
                        () -> new PlatformException(Kind.LATER, Messages.text("slack.trouble.no_socket"), null, null));
    }

    private void failed(Throwable e, Duration pause) {
        String now = Messages.text("slack.socket.not_open", String.valueOf(e.getMessage()));
        if (!now.equals(trouble)) {
            LOG.warn("Slack: {}; trying again, first in {} s", now, pause.toSeconds());
        }
        trouble = now;
    }

    @Override
    public void close() {
        keeper.close();
        finish(current);
    }
}
