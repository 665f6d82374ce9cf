package org.refdesk.background;

import java.time.Duration;

/**
 * How a loop ends when it is closed.
 *
 * @param interrupts whether closing interrupts the thread; otherwise the step runs to its end
 * @param patience how long closing waits
 */
public record ClosePolicy(boolean interrupts, Duration patience) {
    /** Waits for the current step, however long that takes. */
    public static final ClosePolicy AFTER_ITS_STEP = new ClosePolicy(false, Duration.ofSeconds(Long.MAX_VALUE));

    /** Interrupts the current step. */
    public static ClosePolicy interrupted(Duration patience) {
        return new ClosePolicy(true, patience);
    }
}
