package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Verification.Change;
import org.refdesk.desk.Verification.Slip;
import org.refdesk.desk.Verification.Verdict;
import org.refdesk.document.Block;
import org.refdesk.document.Document;
import org.refdesk.document.Span;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.passage.Passage;
import org.refdesk.passage.Passages;
import org.refdesk.query.Filter;
import org.refdesk.query.Scope;

/** Quotes held against the default corpus. */
@Tag("slow")
class VerifyTest {
    private static final String STANDS =
            "A central problem for organizers committed to holding companies accountable for their government work is"
                    + " the secrecy surrounding these deals.";

    private static List<Document> documents = List.of();
    private static Desk desk = new CountingDesk();
    private static AutoCloseable open = () -> {};

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        RealDesk.index(Path.of("seeds"), folder, new HashEmbedder());
        RealDesk real = RealDesk.open(folder, null);
        desk = real.desk();
        open = real;
        documents = RealDesk.documents(Path.of("seeds"));
    }

    @AfterAll
    static void close() throws Exception {
        open.close();
    }

    @Test
    void aQuoteThatStandsWordForWordIsExactAndItsPlaceIsSaid() {
        Verification found = verify(STANDS);
        assertThat(found.verdict()).isEqualTo(Verdict.EXACT);
        assertThat(found.slips()).isEmpty();
        assertThat(place(found).quote()).isEqualTo(STANDS);
        assertThat(place(found).document()).isEqualTo("002_32c1e9bdb9332e7c.txt");
        assertThat(place(found).metadata().author()).isEqualTo("Siri Nelson");
        assertThat(place(found).paragraph()).isGreaterThan(1);
    }

    @Test
    void theShapeOfMarksAndLettersIsASlip() {
        assertThat(verify("a central  problem for ORGANIZERS").slips())
                .containsExactlyInAnyOrder(Slip.CASE, Slip.WHITE_SPACE);
        assertThat(verify("tech's role in Trump's deportation machine").slips()).containsExactly(Slip.QUOTATION_MARKS);
        assertThat(verify("constitute a 'cloud industrial complex,' eliminating barriers")
                        .slips())
                .containsExactly(Slip.QUOTATION_MARKS);
        assertThat(verify("the secrecy surrounding these deals!").slips()).containsExactly(Slip.LAST_MARK);
        assertThat(verify("\"the secrecy surrounding these deals\"").slips()).isEmpty();
    }

    @Test
    void aChangedWordIsShownBesideWhatStandsThere() {
        Verification found = verify(STANDS.replace("secrecy", "publicity"));
        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(found.changes()).containsExactly(new Change("publicity", "secrecy"));
        assertThat(place(found).quote()).isEqualTo(STANDS);
        assertThat(place(found).highlights())
                .extracting(span -> place(found).quote().substring(span.start(), span.end()))
                .containsExactly("secrecy");
    }

    @Test
    void whatWasLeftOutOrAddedIsShown() {
        assertThat(verify(STANDS.replace("government ", "")).changes()).containsExactly(new Change("", "government"));
        assertThat(verify(STANDS.replace("these", "all of these")).changes()).containsExactly(new Change("all of", ""));
        assertThat(verify(STANDS.replace("committed to holding", "…")).changes())
                .containsExactly(new Change("…", "committed to holding"));
        assertThat(verify("organizers committed, to holding companies accountable for their work")
                        .changes())
                .containsExactly(new Change(",", ""), new Change("", "government"));
    }

    @Test
    void aWordAtTheEdgeMustBeWhole() {
        assertThat(verify("entral problem for organizers committed to holding companies")
                        .verdict())
                .isEqualTo(Verdict.DIFFERS);
    }

    @Test
    void whatStandsNowhereIsShownTheClosestPassage() {
        Verification found =
                verify("The secrecy of the moon is that companies are made of green cheese and organizers");
        assertThat(found.verdict()).isEqualTo(Verdict.NOWHERE);
        assertThat(found.changes()).isEmpty();
        Citation closest = place(found);
        assertThat(text(closest.document())).contains(closest.quote());
    }

    @Test
    void wordsThatTheCorpusLacksHaveNoClosestPassage() {
        assertThat(verify("xyzzy plugh frotz").place()).isNull();
        assertThat(verify("移民局").verdict()).isEqualTo(Verdict.NOWHERE);
    }

    @Test
    void aQuoteWithoutWordsOrTooLongCannotBeVerified() {
        for (String quote : List.of("", "  ", "\"…\"", "?!", "\u0000", "word ".repeat(20_000))) {
            assertThatThrownBy(() -> verify(quote)).isInstanceOf(QuestionException.class);
        }
    }

    @Test
    void onlyTheStoriesThatAFilterAdmitsAreLookedAt() {
        assertThat(desk.verify(STANDS, new Scope(List.of(new Filter.Source("Techdirt"))))
                        .verdict())
                .isEqualTo(Verdict.NOWHERE);
        assertThat(desk.verify(STANDS, new Scope(List.of(new Filter.Source("Privacy SOS"))))
                        .verdict())
                .isEqualTo(Verdict.EXACT);
    }

    @Test
    void anyQuoteThatIsCutFromTheCorpusIsExactAndStandsWhereItIsSaidTo() {
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            String quote = cut(random, 1, 60);
            Verification found = verify(quote);
            assertThat(found.verdict()).as(quote).isEqualTo(Verdict.EXACT);
            assertThat(found.slips()).as(quote).isSubsetOf(Set.of(Slip.values()));
            Citation place = place(found);
            assertThat(text(place.document()).substring(place.start(), place.end()))
                    .isEqualTo(place.quote());
        }
    }

    @Test
    void aCutQuoteWithOneWordChangedDiffersInThatWord() {
        Random random = new Random(2);
        for (int i = 0; i < 400; i++) {
            String[] words = cut(random, 8, 60).split("(?<=\\s)", -1);
            int changed = random.nextInt(words.length);
            words[changed] = "zebra" + words[changed].replaceAll("\\S", "");
            Verification found = verify(String.join("", words));
            assertThat(found.verdict()).as(String.join("", words)).isEqualTo(Verdict.DIFFERS);
            assertThat(found.changes())
                    .anySatisfy(change -> assertThat(change.quoted()).contains("zebra"));
        }
    }

    @Test
    void aNumberThatIsWrongAtTheEndOfAQuoteIsShownBesideTheTrueOne() {
        Verification found = verify("HSI terminated the program in January 2021");

        assertThat(found.verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(found.changes()).containsExactly(new Change("2021", "2022"));
        assertThat(place(found).quote())
                .isEqualTo("According to Sen. Wyden, HSI terminated the program in January 2022 after his office"
                        + " contacted HSI about it.");
        assertThat(highlighted(found)).containsExactly("2022");
    }

    @Test
    void whatAQuoteAddsAtItsEdgesTakesThePlaceOfNoWordOfAnotherSentence() {
        Document document = documents.getFirst();
        for (Passage passage : Passages.of(document)) {
            for (Span sentence : passage.sentences()) {
                String words = document.text().substring(sentence.start(), sentence.end());
                if (wordsOf(words).size() >= 8) {
                    Verification before = verify("zebra " + words);
                    assertThat(before.changes()).as(words).containsExactly(new Change("zebra", ""));
                    Verification after = verify(words + " zebra");
                    assertThat(after.changes()).as(words).containsExactly(new Change("zebra", ""));
                }
            }
        }
    }

    @Test
    void ofAnySentenceThatIsChangedInOneWordExactlyThatWordDiffersAndTheTrueOneIsShown() {
        Random random = new Random(4);
        for (int i = 0; i < 150; i++) {
            String sentence = sentence(random);
            List<QuoteWord> words = wordsOf(sentence);
            int last = words.size() - 1;
            int changed = List.of(0, last, 1 + random.nextInt(last - 1)).get(i % 3);
            QuoteWord word = words.get(changed);
            String head = sentence.substring(0, word.start());
            String tail = sentence.substring(word.end());
            String written = sentence.substring(word.start(), word.end());
            String other = random.nextBoolean() ? "zebra" : "1887";

            Verification replaced = verify(head + other + (random.nextBoolean() ? tail : tail.stripTrailing()));
            assertThat(replaced.changes()).as(sentence).containsExactly(new Change(other, written));
            assertThat(place(replaced).quote()).contains(sentence);
            assertThat(highlighted(replaced)).containsExactly(written);

            Verification inserted = verify(head + other + " " + written + tail);
            assertThat(inserted.changes()).as(sentence).containsExactly(new Change(other, ""));

            Verification left = verify(head + tail);
            if (changed == 0 || changed == last) {
                assertThat(left.verdict()).as(sentence).isEqualTo(Verdict.EXACT);
            } else {
                assertThat(left.changes()).as(sentence).containsExactly(new Change("", written));
                assertThat(place(left).quote()).contains(sentence);
            }
        }
    }

    private static List<String> highlighted(Verification found) {
        String quote = place(found).quote();
        return place(found).highlights().stream()
                .map(span -> quote.substring(span.start(), span.end()))
                .toList();
    }

    private static String sentence(Random random) {
        while (true) {
            Document document = documents.get(random.nextInt(documents.size()));
            List<Passage> passages = Passages.of(document);
            List<Span> sentences = passages.get(random.nextInt(passages.size())).sentences();
            Span sentence = sentences.get(random.nextInt(sentences.size()));
            String words = document.text().substring(sentence.start(), sentence.end());
            if (wordsOf(words).size() >= 8) {
                return words;
            }
        }
    }

    private static List<QuoteWord> wordsOf(String sentence) {
        return QuoteWords.of(sentence).stream().filter(QuoteWord::isWord).toList();
    }

    @Test
    void wordsOfTheCorpusInAnyOrderStandNowhere() {
        Random random = new Random(3);
        String[] words = String.join(" ", documents.stream().map(Document::text).toList())
                .split("\\s+", -1);
        for (int i = 0; i < 400; i++) {
            StringBuilder quote = new StringBuilder();
            for (int j = 0; j < 6 + random.nextInt(30); j++) {
                quote.append(words[random.nextInt(words.length)]).append(' ');
            }
            assertThat(verify(quote.toString()).verdict()).as(quote.toString()).isEqualTo(Verdict.NOWHERE);
        }
    }

    /** A run of words from text that may be cited, of one story. */
    private static String cut(Random random, int fewest, int most) {
        while (true) {
            Document document = documents.get(random.nextInt(documents.size()));
            int start = random.nextInt(document.text().length());
            String[] words = document.text().substring(start).split("(?<=\\s)", -1);
            int count = fewest + random.nextInt(most - fewest + 1);
            if (count + 1 < words.length) {
                int from = start + words[0].length();
                int end = from;
                for (int i = 1; i <= count; i++) {
                    end += words[i].length();
                }
                String quote = document.text().substring(from, end);
                if (isCitable(document, from, end) && quote.split("\\w+", -1).length > fewest) {
                    return quote.strip();
                }
            }
        }
    }

    private static boolean isCitable(Document document, int start, int end) {
        List<Block> blocks = document.blocks();
        int touched = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.start() < end && block.end() > start) {
                touched++;
                if (block.boilerplate()) {
                    return false;
                }
            }
        }
        return touched > 0;
    }

    private static String text(String document) {
        return documents.stream()
                .filter(one -> one.id().equals(document))
                .map(Document::text)
                .findFirst()
                .orElseThrow();
    }

    private static Verification verify(String quote) {
        return desk.verify(quote, Scope.ALL);
    }

    private static Citation place(Verification found) {
        return Objects.requireNonNull(found.place());
    }
}
