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

/** Asking without vectors, beside BM25 with highlights. An invocation asks every question once. */
public class LexicalAsk {
    /** The desk. */
    @State(Scope.Benchmark)
    public static class Ours {
        final List<String> questions = GeneratedCorpus.make().questions();
        final RealDesk real = RealDesk.open(BenchIndexes.OFF, null);

        @TearDown
        public void close() {
            real.close();
        }
    }

    /** Plain Lucene, over an index of its own that stores the text. */
    @State(Scope.Benchmark)
    public static class Raw {
        final List<String> questions = GeneratedCorpus.make().questions();
        final PlainLucene lucene = PlainLucene.open(BenchIndexes.PLAIN);

        @TearDown
        public void close() throws IOException {
            lucene.close();
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
            raw.lucene.show(question, hole);
        }
    }
}
