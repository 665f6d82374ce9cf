package org.refdesk.bench;

import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.refdesk.desk.Question;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.Embedder;

/**
 * Asking with vectors, beside embedding the question and the three searches. An invocation asks every question once.
 */
public class HybridAsk {
    /** The desk. */
    @State(Scope.Benchmark)
    public static class Ours {
        final List<String> questions = GeneratedCorpus.make().questions();
        final Embedder embedder = BenchIndexes.model();
        final RealDesk real = RealDesk.open(BenchIndexes.VECTORS, embedder);

        @TearDown
        public void close() {
            real.close();
            embedder.close();
        }
    }

    /** Plain Lucene, over the same index. */
    @State(Scope.Benchmark)
    public static class Raw {
        final List<String> questions = GeneratedCorpus.make().questions();
        final Embedder embedder = BenchIndexes.model();
        final PlainLucene lucene = PlainLucene.open(BenchIndexes.passages(BenchIndexes.VECTORS, embedder.model()));

        @TearDown
        public void close() throws IOException {
            lucene.close();
            embedder.close();
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedCorpus.QUESTIONS)
    public void ours(Ours ours, Blackhole hole) {
        for (String question : ours.questions) {
            hole.consume(ours.real.desk().ask(Question.of(question)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedCorpus.QUESTIONS)
    public void raw(Raw raw, Blackhole hole) throws IOException {
        for (String question : raw.questions) {
            raw.lucene.search(question, raw.embedder, hole);
        }
    }
}
