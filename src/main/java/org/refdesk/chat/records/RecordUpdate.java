package org.refdesk.chat.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;

/** Something for the database to know. */
sealed interface RecordUpdate {
    /** Of the question. */
    String key();

    /**
     * Events from which the same follows.
     *
     * @param now stands for a time that nobody reads
     */
    List<QuestionEvent> asEvents(Instant now);

    /**
     * A question is finished.
     *
     * @param posted the platform's name for the answer; null where there is none
     */
    record New(
            AskedQuestion asked, Outcome outcome, @Nullable String posted, PostedCitations shown, Instant at)
            implements RecordUpdate {
        @Override
        public String key() {
            return asked.key();
        }

        @Override
        public List<QuestionEvent> asEvents(Instant now) {
            return List.of(
                    new QuestionEvent.Received(asked),
                    new QuestionEvent.Posting(asked.key(), shown),
                    new QuestionEvent.Finished(asked.key(), outcome, posted, at));
        }
    }

    /**
     * An answer followed a change.
     *
     * @param text of the question now; null where it was taken back
     * @param posted the platform's name for the answer; null where there is none now
     */
    record Changed(
            String key, @Nullable String text, @Nullable String posted, PostedCitations shown) implements RecordUpdate {
        @Override
        public List<QuestionEvent> asEvents(Instant now) {
            return List.of(
                    text == null ? new QuestionEvent.Retracted(key, now) : new QuestionEvent.Edited(key, text),
                    new QuestionEvent.Settled(key, posted, shown));
        }
    }
}
