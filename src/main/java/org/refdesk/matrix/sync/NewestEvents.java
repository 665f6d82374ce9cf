package org.refdesk.matrix.sync;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/** The newest events of a room's timeline, as bytes: as many as the homeserver was asked for, and some more. */
final class NewestEvents {
    /** Fifty are requested. */
    private static final int MOST = 100;

    /** Fifty of the longest events that the specification allows. */
    private static final int MOST_BYTES = 4 << 20;

    private final Deque<byte[]> events = new ArrayDeque<>();
    private int bytes;
    private boolean isCut;

    void add(byte[] event) {
        events.addLast(event);
        bytes += event.length;
        while (events.size() > MOST || bytes > MOST_BYTES) {
            bytes -= events.removeFirst().length;
            isCut = true;
        }
    }

    /** Returns the events that a budget allows, oldest first; if there are too many, the newest ones. */
    Collection<byte[]> within(SyncBudget budget) {
        Deque<byte[]> taken = new ArrayDeque<>();
        for (byte[] event : List.copyOf(events).reversed()) {
            if (!budget.takesEvent(true, event.length)) {
                isCut = true;
                break;
            }
            taken.addFirst(event);
        }
        return taken;
    }

    /** Whether any events were left out. */
    boolean isCut() {
        return isCut;
    }
}
