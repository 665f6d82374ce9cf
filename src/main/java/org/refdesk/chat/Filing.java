package org.refdesk.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something for the database to know. */
sealed interface Filing {
    /** Of the question. */
    String key();

    /**
     * Events from which the same follows.
     *
     * @param now stands for a time that nobody reads
     */
    List<Event> asEvents(Instant now);

    /**
     * A question is finished.
     *
     * @param posted the platform's name for the answer; null where there is none
     */
    record New(Asked asked, Outcome outcome, @Nullable String posted, Shown shown, Instant at) implements Filing {
        @Override
        public String key() {
            return asked.key();
        }

        @Override
        public List<Event> asEvents(Instant now) {
            return List.of(
                    new Event.Received(asked),
                    new Event.Posting(asked.key(), shown),
                    new Event.Finished(asked.key(), outcome, posted, at));
        }
    }

    /**
     * An answer followed a change.
     *
     * @param text of the question now; null where it was taken back
     * @param posted the platform's name for the answer; null where there is none now
     */
    record Changed(
            String key, @Nullable String text, @Nullable String posted, Shown shown) implements Filing {
        @Override
        public List<Event> asEvents(Instant now) {
            return List.of(
                    text == null ? new Event.Retracted(key, now) : new Event.Edited(key, text),
                    new Event.Settled(key, posted, shown));
        }
    }
}
