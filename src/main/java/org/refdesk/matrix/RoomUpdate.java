package org.refdesk.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a room since the homeserver was last asked.
 *
 * @param events oldest first
 * @param gap where the events begin, if the homeserver left out some before them; null where it did not
 * @param since what the homeserver was asked for; null on the very first time
 */
public record RoomUpdate(
        String room,
        List<RoomEvent> events,
        @Nullable String gap,
        @Nullable String since) {
    public RoomUpdate {
        events = List.copyOf(events);
    }
}
