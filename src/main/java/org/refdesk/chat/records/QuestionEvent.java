package org.refdesk.chat.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;

/** Something that happened to a question; what the journal holds. */
sealed interface QuestionEvent {
    /** Of the question. */
    String key();

    /** It came in. */
    record Received(AskedQuestion asked) implements QuestionEvent {
        @Override
        public String key() {
            return asked.key();
        }
    }

    /** It got another text. */
    record Edited(String key, String text) implements QuestionEvent {}

    /** It was taken back. */
    record Retracted(String key, Instant at) implements QuestionEvent {}

    /** Its answer is about to be posted: from now on it may be there. */
    record Posting(String key, PostedCitations shown) implements QuestionEvent {}

    /**
     * Nothing more is done about it.
     *
     * @param posted the platform's name for the answer; null where there is none
     */
    record Finished(String key, Outcome outcome, @Nullable String posted, Instant at) implements QuestionEvent {}

    /**
     * An answer that was there already followed an edit or a retraction.
     *
     * @param posted the platform's name for the answer; null where there is none now
     */
    record Settled(String key, @Nullable String posted, PostedCitations shown) implements QuestionEvent {}
}
