package org.refdesk.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened to a question; what the journal holds. */
sealed interface Event {
    /** Of the question. */
    String key();

    /** It came in. */
    record Received(Asked asked) implements Event {
        @Override
        public String key() {
            return asked.key();
        }
    }

    /** It got another text. */
    record Edited(String key, String text) implements Event {}

    /** It was taken back. */
    record Retracted(String key, Instant at) implements Event {}

    /** Its answer is about to be posted: from now on it may be there. */
    record Posting(String key, Shown shown) implements Event {}

    /**
     * Nothing more is done about it.
     *
     * @param posted the platform's name for the answer; null where there is none
     */
    record Finished(String key, Outcome outcome, @Nullable String posted, Instant at) implements Event {}

    /**
     * An answer that was there already followed an edit or a retraction.
     *
     * @param posted the platform's name for the answer; null where there is none now
     */
    record Settled(String key, @Nullable String posted, Shown shown) implements Event {}
}
