package org.refdesk.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.refdesk.desk.CachingDesk;
import org.refdesk.desk.Question;
import org.refdesk.desk.RealDesk;

/** Asking what was asked before. An invocation asks every question once. */
public class CachedAsk {
    private static final long CACHE_BYTES = 64L << 20;

    /** The desk, with every answer in its cache. */
    @State(Scope.Benchmark)
    public static class Ours {
        final List<String> questions = GeneratedCorpus.make().questions();
        final RealDesk real = RealDesk.open(BenchIndexes.OFF, null);
        final CachingDesk desk = new CachingDesk(real.desk(), CACHE_BYTES);

        public Ours() {
            questions.forEach(question -> desk.ask(Question.of(question)));
        }

        @TearDown
        public void close() {
            if (desk.statistics().misses() != questions.size()) {
                throw new IllegalStateException("every answer must come from the cache");
            }
            real.close();
        }
    }

    @Benchmark
    @OperationsPerInvocation(GeneratedCorpus.QUESTIONS)
    public void ours(Ours ours, Blackhole hole) {
        for (String question : ours.questions) {
            hole.consume(ours.desk.ask(Question.of(question)));
        }
    }
}
