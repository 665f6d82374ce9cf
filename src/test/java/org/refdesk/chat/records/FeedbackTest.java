package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.chat.records.Feedback.Vote;
import org.refdesk.chat.records.Feedback.Votes;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;

class FeedbackTest {
    @TempDir
    private Path data;

    @Test
    void votesAreCountedByTheDocumentsThatTheAnswerCites() throws Exception {
        try (ChatRecords records = open(Duration.ZERO)) {
            answer(records, "q1", "a.txt", "b.txt");
            answer(records, "q2", "b.txt", "b.txt");
            Feedback feedback = records.feedback();
            assertThat(feedback.record(new Vote("q1", "ada", true))).isTrue();
            assertThat(feedback.record(new Vote("q1", "bob", false))).isTrue();
            assertThat(feedback.record(new Vote("q2", "ada", true))).isTrue();
            assertThat(feedback.byDocument()).containsExactly(new Votes("a.txt", 1, 1), new Votes("b.txt", 2, 1));
        }
    }

    @Test
    void aPersonHasOneVoteOnAnAnswerAndMayChangeIt() throws Exception {
        try (ChatRecords records = open(Duration.ZERO)) {
            answer(records, "q", "a.txt");
            records.feedback().record(new Vote("q", "ada", true));
            records.feedback().record(new Vote("q", "ada", true));
            records.feedback().record(new Vote("q", "ada", false));
            assertThat(records.feedback().byDocument()).containsExactly(new Votes("a.txt", 0, 1));
        }
    }

    @Test
    void aVoteOnAnAnswerThatIsNotThereDoesNotCount() throws Exception {
        try (ChatRecords records = open(Duration.ZERO)) {
            records.inbox().accept(MadeUpChat.asked("failed", "what?"));
            records.questionLog().finished("failed", Outcome.FAILED, null);
            assertThat(records.feedback().record(new Vote("failed", "ada", true)))
                    .isFalse();
            assertThat(records.feedback().record(new Vote("nobody asked", "ada", true)))
                    .isFalse();
            assertThat(records.feedback().byDocument()).isEmpty();
        }
    }

    @Test
    void votesStayCountedWhenTheirQuestionsAreForgottenAndWhoVotedDoesNot() throws Exception {
        for (int week = 0; week < 3; week++) {
            try (ChatRecords records = open(Duration.ofDays(8L * week))) {
                answer(records, "q", "a.txt");
                assertThat(records.feedback().record(new Vote("q", "ada", week != 1)))
                        .isTrue();
            }
        }
        try (ChatRecords records = open(Duration.ofDays(40))) {
            assertThat(records.feedback().byDocument()).containsExactly(new Votes("a.txt", 2, 1));
            assertThat(records.feedback().record(new Vote("q", "ada", true))).isFalse();
        }
    }

    @Test
    void votesOnAnAnswerThatWasReplacedDoNotCount() throws Exception {
        try (ChatRecords records = open(Duration.ZERO)) {
            answer(records, "q", "a.txt");
            records.feedback().record(new Vote("q", "ada", false));
            records.inbox().edited("q", "something else?");
            AnswerChange change = records.questionLog().change("q").orElseThrow();
            records.questionLog().settled(change, "name", shown("b.txt"));
            assertThat(records.feedback().byDocument()).isEmpty();
            records.feedback().record(new Vote("q", "ada", true));
            assertThat(records.feedback().byDocument()).containsExactly(new Votes("b.txt", 1, 0));
        }
    }

    private ChatRecords open(Duration afterNoon) {
        return ChatRecords.open(
                data, false, InstantSource.fixed(MadeUpChat.NOON.plus(afterNoon)), new BackgroundLoops());
    }

    private static void answer(ChatRecords records, String key, String... documents) throws Exception {
        AskedQuestion asked = MadeUpChat.asked(key, "what?");
        records.inbox().accept(asked);
        records.questionLog().posting(asked, shown(documents));
        records.questionLog().finished(key, Outcome.ANSWERED, "name");
    }

    private static PostedCitations shown(String... documents) {
        return new PostedCitations(
                List.of(documents).stream()
                        .map(document -> new GoldQuote(document, "Words."))
                        .toList(),
                true);
    }
}
