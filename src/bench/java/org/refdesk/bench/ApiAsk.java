package org.refdesk.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A question that was never asked, over HTTP, beside the desk in the same process. */
public class ApiAsk {
    private static final int MADE_AT_ONCE = 1_000;

    /** The server, and questions over its corpus. */
    @State(Scope.Benchmark)
    public static class Served {
        final PageServer server = PageServer.open();
        private final SeedQuestions questions = SeedQuestions.open();
        private final Deque<String> next = new ArrayDeque<>();

        String next() {
            if (next.isEmpty()) {
                next.addAll(questions.next(MADE_AT_ONCE));
            }
            return next.remove();
        }

        @TearDown
        public void close() throws IOException {
            server.close();
        }
    }

    @Benchmark
    public byte[] ours(Served served) throws IOException, InterruptedException {
        return served.server.api(served.next());
    }

    @Benchmark
    public Object raw(Served served) {
        return served.server.ask(served.next());
    }
}
