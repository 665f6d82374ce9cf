package org.refdesk.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.analysis.Synonyms;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.StoredPassage;
import org.refdesk.retrieval.QueryTerms;

/** Quotes that stand in the text of a document, and quotes that do not. */
class CitationsTest {
    private static final String TEXT =
            "The keeper left. Nobody wrote to him.\n\nAnna Kemp became keeper. She lit the lamp. Rain fell.\n";
    private static final int SECOND = TEXT.indexOf("Anna");

    private static Optional<RealDesk> desk = Optional.empty();

    private final AtomicInteger dropped = new AtomicInteger();

    @BeforeAll
    static void index(@TempDir Path corpus, @TempDir Path index) throws IOException {
        Files.writeString(corpus.resolve("a.txt"), TEXT);
        RealDesk.index(corpus, index, new HashEmbedder());
        desk = Optional.of(RealDesk.open(index, null));
    }

    @AfterAll
    static void close() {
        desk.orElseThrow().close();
    }

    @Test
    void aQuoteThatStandsIsCitedWhole() {
        RankedPassage passage = passage(SECOND, "Anna Kemp became keeper. She lit the lamp. Rain fell.");

        assertThat(cited(new Quote(passage, 0, 2, 1, null)))
                .contains("Anna Kemp became keeper. She lit the lamp. Rain fell.");
        assertThat(dropped).hasValue(0);
    }

    @Test
    void aQuoteWhoseLeadDoesNotStandIsCitedWithoutIt() {
        StoredPassage lead = RankedTexts.stored("a.txt", 0, "The keeper left. Nobody spoke with him.");
        RankedPassage passage = passage(SECOND, "Anna Kemp became keeper. She lit the lamp. Rain fell.");

        assertThat(cited(new Quote(passage, 0, 1, 0, lead))).contains("Anna Kemp became keeper. She lit the lamp.");
        assertThat(dropped).hasValue(0);
    }

    @Test
    void aQuoteThatDoesNotStandIsCitedAsItsBestSentence() {
        RankedPassage passage = passage(SECOND, "Anna Kemp became keeper. She lit the lamp. Hail fell.");

        assertThat(cited(new Quote(passage, 0, 2, 1, null))).contains("She lit the lamp.");
        assertThat(dropped).hasValue(0);
    }

    @Test
    void aQuoteWhoseBestSentenceDoesNotStandEitherIsDroppedAndCounted() {
        RankedPassage passage = passage(SECOND, "Anna Kemp became keeper. She put out the lamp. Rain fell.");

        assertThat(cited(new Quote(passage, 0, 2, 1, null))).isEmpty();
        assertThat(dropped).hasValue(1);
        assertThat(cited(new Quote(passage(90_000, "She left."), 0, 0, 0, null)))
                .isEmpty();
        assertThat(dropped).hasValue(2);
    }

    private Optional<String> cited(Quote quote) {
        try (IndexSnapshot snapshot = desk.orElseThrow().index().acquire()) {
            QueryTerms wanted =
                    QueryTerms.of("lamp", Synonyms.none(), snapshot.searcher().getIndexReader());
            Citations citations =
                    new Citations(snapshot, new Highlighter(wanted, AnswerType.ANYTHING), dropped::incrementAndGet);
            return citations.of(quote, List.of()).map(Citation::quote);
        }
    }

    private static RankedPassage passage(int start, String text) {
        return RankedTexts.ranked(RankedTexts.stored("a.txt", start, text), 0.5, 0.5, 0.5);
    }
}
