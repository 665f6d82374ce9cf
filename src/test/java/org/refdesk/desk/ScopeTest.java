package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.query.Scope;

/** What is asked in a scope is answered as by a desk that never had more than the scope. */
@Tag("slow")
class ScopeTest {
    /** Corpora of each run, and scopes that each of them is asked in: with ten runs, two hundred pairs. */
    private static final int CORPORA = 5;

    private static final int SCOPES = 4;

    /** Citations of a pair whose surroundings are looked at. */
    private static final int AROUND = 20;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void nothingOutsideOfAScopeIsToldOf(int run) throws IOException {
        for (int i = 0; i < CORPORA; i++) {
            compare(run * CORPORA + i, folder.resolve("" + i));
        }
    }

    /** Stories of one file may be of different publishers: what stands in the others is not seen either. */
    @Test
    void ofADocumentThatIsPartlyInsideOnlyTheStoriesInsideAreSeen() throws IOException {
        String inside = "The keeper lit the lamps of Sandwick at dusk. He sold nine trams in March.";
        String other = "Zebras were counted by a Mr Quillfeather in the storm. It cost 4,000 pounds.";
        String another = other.replaceAll("\\p{L}", "x");
        try (RealDesk one = partly("one", inside, other);
                RealDesk two = partly("two", inside, another)) {
            Scope scope = Scope.parse("source:Herald");
            assertThat(names(one, scope)).isEqualTo(names(two, scope)).containsExactly("Harbour Herald");
            for (String question : List.of(
                    "who sold nine trams?",
                    "who counted the zebras?",
                    "\"counted by a\" trams",
                    "zebas of Sandwick",
                    "source:Gazette trams",
                    "what did Quillfeather say about trams?")) {
                assertThat(texts(one.desk().ask(new Question(question, scope))))
                        .as(question)
                        .isEqualTo(texts(two.desk().ask(new Question(question, scope))));
            }
            for (String quote : List.of(other, inside, "He sold nine trams in March. " + other)) {
                Verification found = one.desk().verify(quote, scope);
                assertThat(found.verdict())
                        .isEqualTo(two.desk().verify(quote, scope).verdict());
                assertThat(String.valueOf(found)).doesNotContain("Zebras", "pounds");
            }
            for (Citation citation : citations(one.desk().ask(Question.of("who sold trams or counted zebras?")))) {
                assertThat(one.desk().around(citation, 500, scope)).doesNotContain("Zebras", "pounds");
            }
            assertThat(one.desk().isWhole("both.txt", scope)).isFalse();
            assertThat(one.desk().isWhole("both.txt", Scope.parse("file:both"))).isTrue();
        }
    }

    private RealDesk partly(String name, String first, String second) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve(name));
        Files.writeString(corpus.resolve("both.txt"), second + "\n\n" + first + "\n\n" + second + "\n");
        Files.writeString(corpus.resolve("catalog.yaml"), """
            documents:
              both.txt:
                stories:
                  - first: 1
                    publisher: Lampes Gazette
                  - first: 3
                    publisher: Harbour Herald
                  - first: 5
                    publisher: Lampes Gazette
            """);
        HashEmbedder embedder = new HashEmbedder();
        RealDesk.index(corpus, folder.resolve(name + "-index"), embedder);
        return RealDesk.open(folder.resolve(name + "-index"), embedder);
    }

    private static List<String> names(RealDesk real, Scope scope) {
        return real.desk().holdings(scope).documents().stream()
                .flatMap(document -> document.stories().stream())
                .map(story -> String.valueOf(story.metadata().publisher()))
                .toList();
    }

    private static List<Citation> citations(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.citations();
            case Answer.NotFound missing -> missing.closest();
        };
    }

    /** All but the checksum, which is of the whole document. */
    private static List<String> texts(Answer answer) {
        List<String> texts = new ArrayList<>(answer.notes());
        texts.add(String.valueOf(answer.didYouMean()));
        citations(answer).forEach(citation -> texts.add(citation.toString().replace(citation.sha256(), "")));
        return texts;
    }

    private static void compare(long seed, Path in) throws IOException {
        HashEmbedder embedder = new HashEmbedder();
        ScopedCorpus whole = new ScopedCorpus(seed, 0);
        if (seed % 2 == 0) {
            whole.writeBefore(in.resolve("all"));
            RealDesk.index(in.resolve("all"), in.resolve("all-index"), embedder);
        }
        whole.writeAll(in.resolve("all"));
        RealDesk.index(in.resolve("all"), in.resolve("all-index"), embedder);
        @Nullable Embedder used = seed % 3 == 0 ? null : embedder;
        try (RealDesk all = RealDesk.open(in.resolve("all-index"), used)) {
            for (int choice = 0; choice < SCOPES; choice++) {
                ScopedCorpus corpus = new ScopedCorpus(seed, choice);
                Path inside = in.resolve("inside-" + choice);
                corpus.writeInside(inside);
                Path index = in.resolve("index-" + choice);
                RealDesk.index(inside, index, embedder);
                try (RealDesk alone = RealDesk.open(index, used)) {
                    compare(
                            corpus,
                            all.desk(),
                            alone.desk(),
                            seed + "-" + choice + " " + corpus.scope().written());
                }
            }
        }
    }

    private static void compare(ScopedCorpus corpus, Desk all, Desk inside, String what) {
        Scope scope = corpus.scope();
        assertThat(all.holdings(scope).documents())
                .as(what)
                .isEqualTo(inside.holdings(Scope.ALL).documents());
        Set<Citation> citations = new LinkedHashSet<>();
        for (String question : corpus.questions()) {
            Answer answer = inside.ask(Question.of(question));
            assertThat(all.ask(new Question(question, scope)))
                    .as("%s: %s", what, question)
                    .isEqualTo(answer);
            citations.addAll(citations(answer));
            citations.addAll(citations(all.ask(Question.of(question))));
        }
        for (Citation citation : citations.stream().limit(AROUND).toList()) {
            assertThat(all.around(citation, 300, scope)).as(what).isEqualTo(inside.around(citation, 300, Scope.ALL));
        }
        for (String quote : corpus.quotes()) {
            assertThat(all.verify(quote, scope))
                    .as("%s: verify %s", what, quote)
                    .isEqualTo(inside.verify(quote, Scope.ALL));
        }
    }
}
