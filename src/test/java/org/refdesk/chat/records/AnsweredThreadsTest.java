package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.dialogue.MadeUpChat;

class AnsweredThreadsTest {
    private static final Place THREAD = place("general", "12.3", Place.Kind.CHANNEL);

    @TempDir
    private Path data;

    @Test
    void theDeskKnowsTheThreadsThatItAnsweredInAlsoAfterARestart() throws Exception {
        try (ChatRecords records = open(Duration.ZERO)) {
            assertThat(records.threads().answeredIn(THREAD)).isFalse();
            answer(records, "q", THREAD);
            assertThat(records.threads().answeredIn(THREAD)).isTrue();
        }
        try (ChatRecords records = open(Duration.ofDays(80))) {
            assertThat(records.threads().answeredIn(THREAD)).isTrue();
            assertThat(records.threads().answeredIn(place("random", "12.3", Place.Kind.CHANNEL)))
                    .isFalse();
            assertThat(records.threads().answeredIn(place("general", "12.4", Place.Kind.CHANNEL)))
                    .isFalse();
            assertThat(records.threads().answeredIn(place("general", null, Place.Kind.CHANNEL)))
                    .isFalse();
        }
    }

    @Test
    void aThreadIsForgottenAfterASeasonOfSilence() throws Exception {
        try (ChatRecords records = open(Duration.ZERO)) {
            answer(records, "q", THREAD);
        }
        try (ChatRecords records = open(Duration.ofDays(91))) {
            assertThat(records.threads().answeredIn(THREAD)).isFalse();
        }
    }

    @Test
    void anAnswerThatOnlyOnePersonSeesIsNoPartOfAThread() throws Exception {
        try (ChatRecords records = open(Duration.ZERO)) {
            answer(records, "q", place("general", "12.3", Place.Kind.EPHEMERAL));
            assertThat(records.threads().answeredIn(THREAD)).isFalse();
        }
    }

    private ChatRecords open(Duration afterNoon) {
        return ChatRecords.open(
                data, false, InstantSource.fixed(MadeUpChat.NOON.plus(afterNoon)), new BackgroundLoops());
    }

    private static Place place(String channel, @Nullable String thread, Place.Kind kind) {
        return new Place("slack", "team", channel, thread, kind);
    }

    private static void answer(ChatRecords records, String key, Place place) throws Exception {
        AskedQuestion asked = new AskedQuestion(key, place, "ada", "what?", MadeUpChat.NOON, null);
        records.inbox().accept(asked);
        records.questionLog().posting(asked, PostedCitations.NOTHING);
        records.questionLog().finished(key, Outcome.ANSWERED, "name");
    }
}
