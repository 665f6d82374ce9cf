package org.refdesk.matrix;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a room which the account is in, as far as the adapter needs it. Rooms, events and users
 * are named as Matrix names them: {@code !room:server}, {@code $event}, {@code @user:server}.
 */
public sealed interface RoomEvent {
    String room();

    String id();

    String sender();

    /** When it happened, by this machine's clock. */
    Instant at();

    /**
     * Somebody said something in words, or changed what they had said.
     *
     * @param text as it stands in the plain body
     * @param mentioned users whom the message names as mentioned
     * @param thread root of the thread that it stands in; null outside of one
     * @param replyTo what it is a reply to, by the person's own choice; null where it is none
     * @param replaces the message that this is the new text of; null where it is a message of its own
     */
    record Message(
            String room,
            String id,
            String sender,
            Instant at,
            String text,
            Set<String> mentioned,
            @Nullable String thread,
            @Nullable String replyTo,
            @Nullable String replaces)
            implements RoomEvent {
        public Message {
            mentioned = Set.copyOf(mentioned);
        }
    }

    /** Something was taken back. */
    record Redaction(String room, String id, String sender, Instant at, String redacted) implements RoomEvent {}

    /** Somebody put a sign below something. */
    record Reaction(String room, String id, String sender, Instant at, String target, String sign)
            implements RoomEvent {}

    /** Somebody came, went, or was invited. */
    record Membership(String room, String id, String sender, Instant at, String user, State before, State now)
            implements RoomEvent {
        /** How a user stands to a room. */
        public enum State {
            JOINED,
            INVITED,
            NONE
        }
    }

    /** A message whose key is not there. */
    record Sealed(String room, String id, String sender, Instant at) implements RoomEvent {}
}
