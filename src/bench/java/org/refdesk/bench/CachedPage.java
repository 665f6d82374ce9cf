package org.refdesk.bench;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The page of an answer that was given before, beside a file of the same size from the same server. */
public class CachedPage {
    private static final String QUESTION = "what did Wyden stop?";

    /** The server, with the page's bytes as its file. */
    @State(Scope.Benchmark)
    public static class Served {
        final PageServer server = PageServer.open();

        @Setup
        public void serve() throws IOException, InterruptedException {
            server.serve(server.page(QUESTION));
        }

        @TearDown
        public void close() throws IOException {
            server.close();
        }
    }

    @Benchmark
    public byte[] ours(Served served) throws IOException, InterruptedException {
        return served.server.page(QUESTION);
    }

    @Benchmark
    public byte[] raw(Served served) throws IOException, InterruptedException {
        return served.server.file();
    }
}
