package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.document.Document;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.HashEmbedder;

/** Whatever a document is made of, a question in the words of one of its sentences is answered, word for word. */
class QuotedSentenceTest {
    private static final List<String> LEANING = List.of(
            "He", "She", "It", "They", "His", "Her", "Its", "Their", "This", "That", "These", "Those", "But", "And",
            "So", "Or", "Yet", "Then", "Both", "Neither", "“He", "(She", "'It");
    private static final List<String> WORDS = List.of(
            "keeper", "lamp", "council", "harbour", "vote", "tram", "letter", "clerk", "island", "ferry", "budget",
            "report", "school", "bridge", "winter", "engine", "signal", "market", "garden", "tower", "choir", "well");
    private static final List<String> BETWEEN = List.of("\n", "\n\n", "\n\n\n", "\n \n", "\n\n\t\n");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aPassageThatLeansBackUnderAHeadingIsCited() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.writeString(corpus.resolve("e.txt"), """
            The old keeper left in 1990 and did not reply to our letters about the lighthouse.

            A New Pair of Keepers

            Both Anna Kemp and Lucy Holt were chosen as keepers of the year 2020 by the council of Sandwick after a long vote.

            The council meets again in March in the old town hall of Sandwick.
            """);
        RealDesk.index(corpus, folder.resolve("index"), new HashEmbedder());
        try (RealDesk real = RealDesk.open(folder.resolve("index"), null)) {
            Answer answer = real.desk().ask(Question.of("who were chosen as keepers of the year 2020?"));

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            Answer.Cited.class,
                            cited -> assertThat(cited.citations().getFirst().quote())
                                    .startsWith("Both Anna Kemp and Lucy Holt"));
            assertThat(real.desk().droppedQuotes()).isZero();
        }
    }

    @Test
    void everySentenceOfAnyDocumentIsCitedWhereItIsQuotedAndNoQuoteIsDropped() throws IOException {
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        List<String> texts = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            texts.add(document(new Random(i), i, sentences));
            Files.writeString(corpus.resolve(i + (i % 3 == 0 ? ".md" : ".txt")), texts.getLast());
        }
        Embedder embedder = new HashEmbedder();
        RealDesk.index(corpus, folder.resolve("index"), embedder);

        List<String> citable = citable(sentences, RealDesk.documents(corpus));
        assertThat(citable).hasSizeGreaterThan(sentences.size() / 2);
        askForEach(citable, texts, null);
        askForEach(citable, texts, embedder);
    }

    private void askForEach(List<String> sentences, List<String> texts, @Nullable Embedder embedder) {
        try (RealDesk real = RealDesk.open(folder.resolve("index"), embedder)) {
            for (String sentence : sentences) {
                String quoted = sentence.replaceAll("[“(']", "");
                Answer answer = real.desk().ask(Question.of('"' + quoted + '"'));
                assertThat(answer).as(sentence).isInstanceOf(Answer.Cited.class);
                List<Citation> citations = ((Answer.Cited) answer).citations();
                assertThat(citations)
                        .as(sentence)
                        .anySatisfy(citation -> assertThat(citation.quote()).contains(quoted));
                for (Citation citation : citations) {
                    String text = texts.get(Integer.parseInt(citation.document().split("\\.", -1)[0]));
                    assertThat(text.substring(citation.start(), citation.end())).isEqualTo(citation.quote());
                }
            }
            assertThat(real.desk().droppedQuotes()).isZero();
        }
    }

    private static List<String> citable(List<String> sentences, List<Document> documents) {
        String cited = documents.stream()
                .flatMap(document -> document.blocks().stream()
                        .filter(block -> !block.boilerplate())
                        .map(block -> document.text().substring(block.start(), block.end())))
                .collect(Collectors.joining("\n"));
        return sentences.stream().filter(cited::contains).toList();
    }

    private static String document(Random random, int number, List<String> sentences) {
        StringBuilder text =
                new StringBuilder("The first report of place ").append(number).append(".");
        for (int block = 0; block < 14; block++) {
            text.append(pick(BETWEEN, random));
            switch (random.nextInt(5)) {
                case 0 -> text.append(pick(List.of("", "# ", "## "), random)).append(heading(random));
                case 1 -> {
                    for (int item = 0; item < 3; item++) {
                        text.append("\n- ").append(sentence(random, number, sentences));
                    }
                }
                default -> {
                    int count = 1 + random.nextInt(3);
                    for (int i = 0; i < count; i++) {
                        text.append(i == 0 ? "" : " ").append(sentence(random, number, sentences));
                    }
                }
            }
        }
        return text.append('\n').toString();
    }

    private static String heading(Random random) {
        return "A New " + pick(WORDS, random) + " of the " + pick(WORDS, random);
    }

    /** A number in each, so that none says the same as another. */
    private static String sentence(Random random, int number, List<String> sentences) {
        StringBuilder sentence = new StringBuilder(random.nextInt(3) > 0 ? pick(LEANING, random) : "The clerk");
        for (int i = 4 + random.nextInt(12); i > 0; i--) {
            sentence.append(' ').append(pick(WORDS, random)).append(Integer.toString(random.nextInt(9_999), 36));
        }
        sentence.append(" number ")
                .append(number)
                .append("x")
                .append(sentences.size())
                .append('.');
        sentences.add(sentence.toString());
        return sentence.toString();
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
