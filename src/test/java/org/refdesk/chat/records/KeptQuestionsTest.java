package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.chat.records.Feedback.Vote;
import org.refdesk.evaluation.GoldQuestion;
import org.refdesk.evaluation.GoldQuestion.Facet;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;
import org.refdesk.evaluation.GoldQuestions;

class KeptQuestionsTest {
    private static final List<GoldQuote> QUOTES =
            List.of(new GoldQuote("a.txt", "Words of \"a\"."), new GoldQuote("b.txt", "Words of b."));

    @TempDir
    private Path data;

    @Test
    void nothingIsKeptWhereThatIsNotSwitchedOn() throws Exception {
        try (ChatRecords records = open(false)) {
            answer(records, "q", "secret?", new PostedCitations(QUOTES, true));
            records.tidy();
        }
        assertThat(data.resolve("kept.jsonl")).doesNotExist();
    }

    @Test
    void theKeptQuestionsAreAQuestionSetWithWhatPeopleFoundUseful() throws Exception {
        try (ChatRecords records = open(true)) {
            answer(records, "liked", "good?", new PostedCitations(QUOTES, true));
            answer(records, "unjudged", "so so?", new PostedCitations(QUOTES.subList(0, 1), true));
            answer(records, "disliked", "bad?", new PostedCitations(QUOTES, true));
            answer(records, "unanswered", "none?", new PostedCitations(List.of(), true));
            answer(records, "command", "help", PostedCitations.NOTHING);
            records.feedback().record(new Vote("liked", "ada", true));
            records.feedback().record(new Vote("disliked", "ada", false));
            records.tidy();
        }
        assertThat(GoldQuestions.read(data.resolve("kept.jsonl")))
                .containsExactlyInAnyOrder(
                        new GoldQuestion("liked", "good?", "useful", List.of(new Facet(QUOTES))),
                        new GoldQuestion("unjudged", "so so?", "unjudged", List.of(new Facet(QUOTES.subList(0, 1)))),
                        new GoldQuestion("unanswered", "none?", "unjudged", List.of()));
    }

    @Test
    void aKeptQuestionFollowsItsEditsAndIsNotKeptWhenItIsTakenBack() throws Exception {
        try (ChatRecords records = open(true)) {
            answer(records, "edited", "one?", new PostedCitations(QUOTES, true));
            answer(records, "taken back", "two?", new PostedCitations(QUOTES, true));
            change(records, "edited", "three?", new PostedCitations(QUOTES.subList(1, 2), true));
            records.inbox().retracted("taken back");
            records.questionLog()
                    .settled(records.questionLog().change("taken back").orElseThrow(), null, PostedCitations.NOTHING);
            records.tidy();
        }
        assertThat(GoldQuestions.read(data.resolve("kept.jsonl")))
                .containsExactly(
                        new GoldQuestion("edited", "three?", "unjudged", List.of(new Facet(QUOTES.subList(1, 2)))));
        assertThat(Files.readString(data.resolve("kept.jsonl"))).doesNotContain("two?");
    }

    @Test
    void whatWasKeptIsNoLongerOursWhereKeepingIsSwitchedOffAndTheFileIsLeftToItsOwner() throws Exception {
        try (ChatRecords records = open(true)) {
            answer(records, "earlier", "one?", new PostedCitations(QUOTES, true));
        }
        try (ChatRecords records = open(false)) {
            answer(records, "unkept", "two?", new PostedCitations(QUOTES, true));
            records.tidy();
            assertThat(records.database().call(KeptQuestions::all)).isEmpty();
        }
        assertThat(GoldQuestions.read(data.resolve("kept.jsonl")))
                .extracting(GoldQuestion::question)
                .containsExactly("one?");
    }

    private ChatRecords open(boolean keeping) {
        return ChatRecords.open(data, keeping, InstantSource.fixed(MadeUpChat.NOON), new BackgroundLoops());
    }

    private static void answer(ChatRecords records, String key, String text, PostedCitations shown) throws Exception {
        AskedQuestion asked = MadeUpChat.asked(key, text);
        records.inbox().accept(asked);
        records.questionLog().posting(asked, shown);
        records.questionLog().finished(key, Outcome.ANSWERED, "name");
    }

    private static void change(ChatRecords records, String key, String text, PostedCitations shown) throws Exception {
        records.inbox().edited(key, text);
        records.questionLog().settled(records.questionLog().change(key).orElseThrow(), "name", shown);
    }
}
