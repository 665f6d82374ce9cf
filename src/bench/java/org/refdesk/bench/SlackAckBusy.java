package org.refdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.util.IOUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.refdesk.desk.Question;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.Embedder;

/** As {@link SlackAck}, a command at a time, while answers are worked out from the seeds on both sides. */
public class SlackAckBusy {
    /** Somebody asks without a pause. */
    @State(Scope.Benchmark)
    public static class Answers {
        private static final List<String> QUESTIONS =
                List.of("what did Wyden stop?", "Clearview contracts?", "who sold utility data?", "phone unlocking?");

        private final Path folder = folder();
        private final Embedder embedder = BenchIndexes.model();
        private final RealDesk real = RealDesk.open(folder, embedder);
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread asking = Thread.ofPlatform().start(this::ask);

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("refdesk-bench");
                try (Embedder embedder = BenchIndexes.model()) {
                    RealDesk.index(Path.of("seeds"), folder, embedder);
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void ask() {
            for (int i = 0; !ended.get(); i++) {
                real.desk().ask(Question.of(QUESTIONS.get(i % QUESTIONS.size())));
            }
        }

        @TearDown
        public void close() throws IOException, InterruptedException {
            ended.set(true);
            asking.join();
            real.close();
            embedder.close();
            IOUtils.rm(folder);
        }
    }

    /** Signed commands, a new one each time. */
    @State(Scope.Benchmark)
    public static class Commands {
        SlashCommands signed = SlashCommands.none();
        int next = SlashCommands.COUNT;

        @Setup(Level.Invocation)
        public void sign() {
            next++;
            if (next >= SlashCommands.COUNT) {
                signed = SlashCommands.signed();
                next = 0;
            }
        }
    }

    @Benchmark
    public int ours(SlackAck.OurEnd ours, Commands commands, Answers answers) throws IOException, InterruptedException {
        return ours.server.send(commands.signed.get(commands.next));
    }

    @Benchmark
    public int raw(SlackAck.RawEnd raw, Commands commands, Answers answers) throws IOException, InterruptedException {
        return raw.server.send(commands.signed.get(commands.next));
    }
}
