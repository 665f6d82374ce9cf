package org.refdesk.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something for the database to know. */
sealed interface Filing {
    /**
     * A question is finished.
     *
     * @param posted the platform's name for the answer; null where there is none
     */
    record New(Asked asked, Outcome outcome, @Nullable String posted, Shown shown, Instant at) implements Filing {}

    /**
     * An answer followed a change.
     *
     * @param text of the question now; null where it was taken back
     * @param posted the platform's name for the answer; null where there is none now
     */
    record Changed(
            String key, @Nullable String text, @Nullable String posted, Shown shown) implements Filing {}
}
