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
 * Keeps a web socket open to Slack, so that we need no reachable address. Messages that could not be handled are not
 * acknowledged, so Slack sends them again. If Slack asks for another socket, it is opened before the old one is closed.
 */
final class SlackSockets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSockets.class);

    /** If a socket lasted for less, the next one is not opened at once. */
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
     * Starts to open a socket.
     *
     * @param calls with the token for sockets
     * @param hosts the only hosts that a socket is opened to
     * @param loops tracks the background work
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
     * Opens a socket to replace the current one, and keeps it for as long as it lasts.
     *
     * @throws PlatformException if it did not open or did not last; the next one is then not opened at once
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
