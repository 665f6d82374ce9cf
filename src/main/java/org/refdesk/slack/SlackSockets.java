package org.refdesk.slack;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.Messages;
import org.refdesk.chat.Persistence;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
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

    private final SlackCalls calls;
    private final SlackHosts hosts;
    private final SlackEnvelopes envelopes;
    private final Thread keeper;
    private final AtomicLong opened = new AtomicLong();
    private volatile String trouble = Messages.text("slack.socket.not_yet");
    private volatile @Nullable SlackSocket current;

    private SlackSockets(SlackCalls calls, SlackHosts hosts, SlackEnvelopes envelopes) {
        this.hosts = hosts;
        this.calls = calls;
        this.envelopes = envelopes;
        this.keeper = Thread.ofVirtual().name("slack-sockets").unstarted(this::keep);
    }

    /**
     * Begins to open one.
     *
     * @param calls with the token for sockets
     * @param hosts to which alone one is opened
     */
    static SlackSockets open(SlackCalls calls, SlackHosts hosts, SlackEnvelopes envelopes) {
        SlackSockets sockets = new SlackSockets(calls, hosts, envelopes);
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

    private void keep() {
        try {
            while (true) {
                Persistence.UNENDING.until(this::hold, this::failed);
            }
        } catch (InterruptedException | PlatformException e) {
            LOG.debug("Slack: no more sockets: {}", e.toString());
        } finally {
            finish(current);
        }
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
        keeper.interrupt();
        try {
            keeper.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
