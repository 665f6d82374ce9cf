package org.refdesk.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.handshake.ServerHandshake;
import org.java_websocket.protocols.Protocol;
import org.refdesk.background.ErrorDescription;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One web socket to Slack, from opening until Slack asks to replace it or the connection is lost. */
final class SlackSocket extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
    private static final Duration OPENING = Duration.ofSeconds(10);

    /** Time between pings; the connection counts as lost after one and a half times as long. */
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(20);

    /** Longest message in bytes: many times what Slack sends. */
    private static final int LONGEST = 4 << 20;

    private final SlackEnvelopes envelopes;
    private final CompletableFuture<Void> greeted = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final ExecutorService taking = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("slack-socket").factory());

    private volatile String ending = "";

    private SlackSocket(URI address, SlackEnvelopes envelopes) {
        super(address, new Draft_6455(List.of(), List.of(new Protocol("")), LONGEST), Map.of(), (int)
                OPENING.toMillis());
        this.envelopes = envelopes;
        setDaemon(true);
        setConnectionLostTimeout((int) SIGN_OF_LIFE.toSeconds());
    }

    /**
     * Opens a socket and waits for Slack's hello.
     *
     * @throws PlatformException if it does not come
     */
    static SlackSocket open(URI address, SlackEnvelopes envelopes) throws PlatformException, InterruptedException {
        SlackSocket socket = new SlackSocket(address, envelopes);
        boolean open = false;
        try {
            socket.connect();
            socket.greeted.get(OPENING.toMillis(), TimeUnit.MILLISECONDS);
            open = true;
            return socket;
        } catch (ExecutionException | TimeoutException e) {
            throw new PlatformException(Kind.LATER, Messages.text("slack.trouble.no_greeting"), null, e);
        } finally {
            if (!open) {
                socket.finish();
            }
        }
    }

    /** Waits until Slack asks to replace the socket or it is lost; returns which. */
    String awaitEnd() throws InterruptedException {
        ended.await();
        return ending;
    }

    private void end(String how) {
        ending = how;
        ended.countDown();
        greeted.completeExceptionally(new IllegalStateException(how));
    }

    /** Acknowledges the messages in progress, then closes. Slack sends later ones again through another socket. */
    void finish() {
        taking.close();
        close();
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // The socket counts as open once Slack says hello.
    }

    @Override
    public void onMessage(String message) {
        try {
            switch (type(message)) {
                case "hello" -> greeted.complete(null);
                case "disconnect" -> end(Messages.text("slack.socket.replaced"));
                default -> take(message);
            }
        } catch (RuntimeException | Error e) {
            // Slack resends unacknowledged messages through another socket: this one's thread may have ended.
            LOG.error("Slack: a message was not taken: {}", ErrorDescription.of(e));
            end(Messages.text("slack.socket.lost"));
        }
    }

    private static String type(String message) {
        try {
            return JsonParser.parseString(message) instanceof JsonObject object
                            && object.get("type") instanceof JsonPrimitive type
                    ? type.getAsString()
                    : "";
        } catch (JsonParseException | StackOverflowError e) {
            return "";
        }
    }

    private void take(String message) {
        try {
            taking.execute(() -> envelopes.take(message).ifPresent(this::acknowledge));
        } catch (RejectedExecutionException e) {
            LOG.debug("a message came through a socket that is being closed");
        }
    }

    private void acknowledge(String acknowledgement) {
        try {
            send(acknowledgement);
        } catch (WebsocketNotConnectedException e) {
            LOG.info("Slack: a socket was lost before a message was acknowledged, so that Slack sends it again");
        }
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        end(Messages.text("slack.socket.lost"));
    }

    @Override
    public void onError(Exception e) {
        LOG.debug("Slack: a socket has an error: {}", e.toString());
    }
}
