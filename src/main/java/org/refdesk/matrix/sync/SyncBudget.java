package org.refdesk.matrix.sync;

/**
 * How much of one answer is let through. What the library reads it holds as a tree, at some ten times an event's size:
 * all that is let through takes less than 100 MB of it.
 */
final class SyncBudget {
    /** Events of rooms' histories and states: for instance 400 rooms in each of which much was said. */
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

    /** Whether one more event is let through. */
    boolean takesEvent(boolean inRoom, int length) {
        boolean fits = bytes + length <= MOST_BYTES && (inRoom ? inRooms < MOST_IN_ROOMS : beside < MOST_BESIDE);
        if (fits) {
            bytes += length;
            inRooms += inRoom ? 1 : 0;
            beside += inRoom ? 0 : 1;
        }
        return fits;
    }

    /** Whether one more part around events is let through. */
    boolean takesPart(boolean isRoom) {
        parts++;
        rooms += isRoom ? 1 : 0;
        return parts <= MOST_PARTS && rooms <= MOST_ROOMS;
    }

    /** Whether a value that is no event is let through. */
    boolean takesValue(int length) {
        boolean fits = bytes + length <= MOST_BYTES;
        bytes += fits ? length : 0;
        return fits;
    }
}
