package org.refdesk.matrix.sync;

/**
 * Limits how much of one response is let through. The library holds what it reads as a tree, at some ten times an
 * event's size. All that is let through takes less than 100 MB there.
 */
final class SyncBudget {
    /** Events of room histories and states: enough for 400 busy rooms, for instance. */
    private static final int MOST_IN_ROOMS = 20_000;

    /** Events that belong to no room, such as keys: homeservers send a hundred at once. */
    private static final int MOST_BESIDE = 5_000;

    /** Names, counts and lists around events. */
    private static final int MOST_PARTS = 100_000;

    /** Rooms. */
    private static final int MOST_ROOMS = 5_000;

    private static final int MOST_BYTES = 16 << 20;

    private int inRooms;
    private int beside;
    private int parts;
    private int rooms;
    private int bytes;

    /** Counts one more event if it fits; returns whether it does. */
    boolean takesEvent(boolean inRoom, int length) {
        boolean fits = bytes + length <= MOST_BYTES && (inRoom ? inRooms < MOST_IN_ROOMS : beside < MOST_BESIDE);
        if (fits) {
            bytes += length;
            inRooms += inRoom ? 1 : 0;
            beside += inRoom ? 0 : 1;
        }
        return fits;
    }

    /** Counts one more part around events; returns whether it fits. */
    boolean takesPart(boolean isRoom) {
        parts++;
        rooms += isRoom ? 1 : 0;
        return parts <= MOST_PARTS && rooms <= MOST_ROOMS;
    }

    /** Counts a value that is no event if it fits; returns whether it does. */
    boolean takesValue(int length) {
        boolean fits = bytes + length <= MOST_BYTES;
        bytes += fits ? length : 0;
        return fits;
    }
}
