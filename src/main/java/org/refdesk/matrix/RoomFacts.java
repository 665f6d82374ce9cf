package org.refdesk.matrix;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a room.
 *
 * @param direct whether somebody made it to talk with one person
 * @param named whether it has a name
 * @param members who are in it or invited
 * @param predecessor the room that it says it took the place of; null where there is none
 * @param successor the room that took its place; null where there is none
 */
public record RoomFacts(
        boolean direct,
        boolean named,
        long members,
        @Nullable String predecessor,
        @Nullable String successor) {
    /** Whether one person and the desk are among themselves; not as long as it is not known who is there. */
    public boolean isConversation() {
        return members > 0 && members <= 2 && (direct || !named);
    }
}
