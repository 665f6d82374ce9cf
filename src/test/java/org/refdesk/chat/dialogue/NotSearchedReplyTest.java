package org.refdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refdesk.answer.Answer;
import org.refdesk.answer.NotSearched;
import org.refdesk.chat.Place;
import org.refdesk.chat.Samples;
import org.refdesk.chat.reply.AnswerReply;
import org.refdesk.chat.reply.CitationParts;
import org.refdesk.chat.reply.SourcesReply;
import org.refdesk.desk.CorpusContents;
import org.refdesk.index.Completeness.Outdated;
import org.refdesk.index.Completeness.Unread;
import org.refdesk.query.Scope;

/** What chats say of files that could not be searched. */
class NotSearchedReplyTest {
    private static final Unread PDF = new Unread("a.pdf", "a PDF, which is not read yet", false);
    private static final Unread LINES = new Unread("b.jsonl", "line 2: not valid JSON", true);
    private static final Outdated OLD = new Outdated("c.txt", "permission denied", List.of());

    private static String reply(Answer answer) {
        AnswerReply replies = new AnswerReply(new CitationParts(new MadeUpDesk(), _ -> Optional.empty()), 3);
        return Samples.words(replies.of(answer, null, Scope.ALL, Duration.ofMillis(3), Place.Kind.CHANNEL));
    }

    private static Answer notFound(NotSearched missing) {
        return new Answer.NotFound(List.of(), null, List.of(), missing);
    }

    @Test
    void notFoundTellsHowMuchCouldNotBeSearched() {
        assertThat(reply(notFound(new NotSearched(false, 43, List.of(PDF, LINES), 10, List.of(OLD)))))
                .contains(
                        "No answer found in these documents.",
                        "11 of 43 files could not be searched.",
                        "1 file was searched only in part.",
                        "1 file could not be read again, and was searched as it was before.",
                        "sources names them, with the reason.");
    }

    @Test
    void whereAllWasSearchedAndWhereThereIsAnAnswerNothingIsSaid() {
        assertThat(reply(notFound(NotSearched.NOTHING))).doesNotContain("searched");
        NotSearched missing = new NotSearched(false, 2, List.of(PDF), 0, List.of());
        assertThat(reply(new Answer.Cited(List.of(Samples.citation("Dams hold.")), null, List.of(), missing)))
                .doesNotContain("searched");
    }

    @Test
    void whereNothingCouldBeSearchedItIsNotSaidThatNothingIsThere() {
        List<Unread> unread = IntStream.range(0, 8)
                .mapToObj(number -> new Unread(number + ".pdf", "a PDF", false))
                .toList();
        assertThat(reply(notFound(new NotSearched(true, 8, unread, 0, List.of()))))
                .contains("Nothing can be searched now: none of the files can be read.", "0.pdf: a PDF", "and 3 more")
                .doesNotContain("No answer found in these documents");
    }

    @Test
    void theSourcesNameWhatIsNotSearchedWithTheReason() {
        CorpusContents none = new CorpusContents(7, List.of(), new NotSearched(true, 1, List.of(PDF), 0, List.of(OLD)));
        assertThat(Samples.words(new SourcesReply(none).documents()))
                .contains(
                        "Files not searched",
                        "a.pdf: a PDF, which is not read yet",
                        "c.txt, searched as it was before: permission denied");
    }
}
