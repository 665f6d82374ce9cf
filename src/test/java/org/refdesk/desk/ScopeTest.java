package org.refdesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.query.Scope;

/** What is asked in a scope is answered as by a desk that never had more than the scope. */
class ScopeTest {
    /** Corpora of each run. */
    private static final int CORPORA = 20;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void nothingOutsideOfAScopeIsToldOf(int run) throws IOException {
        for (int i = 0; i < CORPORA; i++) {
            long seed = run * CORPORA + i;
            compare(seed, folder.resolve("" + i));
        }
    }

    private static void compare(long seed, Path in) throws IOException {
        ScopedCorpus corpus = new ScopedCorpus(seed);
        HashEmbedder embedder = new HashEmbedder();
        if (seed % 2 == 0) {
            corpus.writeSome(in.resolve("all"));
            RealDesk.index(in.resolve("all"), in.resolve("all-index"), embedder);
        }
        corpus.writeAll(in.resolve("all"));
        RealDesk.index(in.resolve("all"), in.resolve("all-index"), embedder);
        corpus.writeInside(in.resolve("inside"));
        RealDesk.index(in.resolve("inside"), in.resolve("inside-index"), embedder);
        @Nullable Embedder used = seed % 3 == 0 ? null : embedder;
        try (RealDesk all = RealDesk.open(in.resolve("all-index"), used);
                RealDesk inside = RealDesk.open(in.resolve("inside-index"), used)) {
            compare(
                    corpus,
                    all.desk(),
                    inside.desk(),
                    "seed " + seed + " " + corpus.scope().written());
        }
    }

    private static void compare(ScopedCorpus corpus, Desk all, Desk inside, String what) {
        Scope scope = corpus.scope();
        assertThat(all.holdings(scope).documents())
                .as(what)
                .isEqualTo(inside.holdings(Scope.ALL).documents());
        List<Citation> citations = new ArrayList<>();
        for (String question : corpus.questions()) {
            Answer answer = inside.ask(Question.of(question));
            assertThat(all.ask(new Question(question, scope)))
                    .as("%s: %s", what, question)
                    .isEqualTo(answer);
            if (answer instanceof Answer.Cited cited) {
                citations.addAll(cited.citations());
            }
            if (all.ask(Question.of(question)) instanceof Answer.Cited cited) {
                citations.addAll(cited.citations());
            }
        }
        for (Citation citation : citations) {
            assertThat(all.around(citation, 300, scope)).as(what).isEqualTo(inside.around(citation, 300, Scope.ALL));
        }
        for (String quote : corpus.quotes()) {
            assertThat(all.verify(quote, scope))
                    .as("%s: verify %s", what, quote)
                    .isEqualTo(inside.verify(quote, Scope.ALL));
        }
    }
}
