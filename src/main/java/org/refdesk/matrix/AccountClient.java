package org.refdesk.matrix;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException;

/**
 * An account on a homeserver, as far as the adapter needs it; the only way there. Calls wait for the homeserver, and
 * are made on virtual threads. Safe for use by several of them.
 */
public interface AccountClient extends AutoCloseable {
    /** Such as {@code @desk:example.org}. */
    String user();

    /** The device that this program is. */
    String device();

    /** The public key of the device, by which people can tell it from others. */
    String fingerprint();

    /** The name that people see; empty where there is none. */
    String displayName();

    /**
     * Hears what happens. What it throws stops the homeserver's news where they are, and they are delivered again: for
     * what would fail again and again that is no help.
     */
    interface Listener {
        /** There is news of a room. */
        void news(RoomUpdate news) throws IOException, PlatformException;

        /** Somebody invites the account. */
        void invited(Invitation invitation) throws IOException;

        /** An event cannot be read, and is left out. */
        void unreadable(Throwable trouble);

        /** All that the homeserver had to say was heard. */
        void heard() throws IOException;
    }

    /** Begins to listen, and goes on until it is closed. */
    void listen(Listener listener);

    /** How it stands with the homeserver. */
    enum Connection {
        CONNECTING,
        CONNECTED,
        TROUBLE,
        LOGGED_OUT
    }

    Connection connection();

    /** Asks the homeserver whether all is well; what it answers to that says what is not. */
    void check() throws PlatformException;

    /** What happened in a room between two places in its history that the homeserver named, newest first. */
    History before(String room, String from, @Nullable String until) throws PlatformException;

    /**
     * A part of a room's history.
     *
     * @param events newest first
     * @param next where it goes on; null where it does not
     */
    record History(List<RoomEvent> events, @Nullable String next) {
        public History {
            events = List.copyOf(events);
        }
    }

    /** One event; {@link RoomEvent.Sealed} where its key does not come within some time; empty where there is none. */
    Optional<RoomEvent> read(String room, String event, Duration patience) throws PlatformException;

    /**
     * Says something in a thread.
     *
     * @param transaction the same for the same notice: the homeserver takes it once
     * @return the event
     */
    String say(EventAddress address, Notice notice, String transaction) throws PlatformException;

    /** Puts a notice in the place of another. */
    void replace(String room, String event, Notice notice, String transaction) throws PlatformException;

    /** Takes back an event. */
    void redact(String room, String event, String transaction) throws PlatformException;

    /** The account's own answer to a question, if it stands in this thread. */
    Optional<String> answer(EventAddress address) throws PlatformException;

    /** The question that an event of the account's own answers; empty where it answers none. */
    Optional<EventAddress> question(String room, String event) throws PlatformException;

    /** Shows whether the account is typing; and up to where it has read. */
    void typing(String room, boolean on) throws PlatformException;

    /** Shows up to where the account has read. */
    void seen(String room, String event) throws PlatformException;

    void join(String room) throws PlatformException;

    void leave(String room) throws PlatformException;

    /** What is known of a room; empty where the account is not in it. */
    Optional<RoomFacts> facts(String room);

    /** Rooms that the account is in. */
    List<String> rooms();

    /** Invitations that have not been answered. */
    List<Invitation> invitations();

    /**
     * Lets others tell that the device belongs to the account, as far as that is not so yet; waits until the homeserver
     * was heard.
     */
    void verify() throws PlatformException;

    /** Ends the session for good, at the homeserver and here. */
    void logOut() throws PlatformException;

    @Override
    void close();
}
