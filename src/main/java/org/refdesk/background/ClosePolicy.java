package org.refdesk.background;

import java.time.Duration;

/**
 * How a loop ends when it is closed.
 *
 * @param interrupts whether its thread is interrupted, or its step is let come to its end
 * @param patience how long it is waited for
 */
public record ClosePolicy(boolean interrupts, Duration patience) {
    /** After the step that it is at, however long that takes. */
    public static final ClosePolicy AFTER_ITS_STEP = new ClosePolicy(false, Duration.ofSeconds(Long.MAX_VALUE));

    /** At once, as far as its step heeds that it is interrupted. */
    public static ClosePolicy interrupted(Duration patience) {
        return new ClosePolicy(true, patience);
    }
}
