package org.refdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.util.IOUtils;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;
import org.refdesk.desk.RealDesk;
import org.refdesk.document.Document;
import org.refdesk.document.Span;
import org.refdesk.embedding.Embedder;
import org.refdesk.passage.Passage;
import org.refdesk.passage.Passages;

/** Indexing the seeds, beside a loop that embeds the same texts on as many threads and keeps nothing. */
public class SeedsIndexing {
    private static final Path SEEDS = Path.of("seeds");

    /** Reads the files, and indexes them in a new folder. */
    @State(Scope.Benchmark)
    public static class Ours {
        final Embedder embedder = BenchIndexes.model();

        @TearDown
        public void close() {
            embedder.close();
        }
    }

    /** The texts, read and divided before the clock starts. */
    @State(Scope.Benchmark)
    public static class Raw {
        final Embedder embedder = BenchIndexes.model();
        final List<Text> texts = texts();
        final ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

        @TearDown
        public void close() {
            pool.close();
            embedder.close();
        }
    }

    record Text(String text, List<Span> sentences) {}

    private static List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        try {
            for (Document document : RealDesk.documents(SEEDS)) {
                for (Passage passage : Passages.of(document)) {
                    String text = document.text().substring(passage.start(), passage.end());
                    if (seen.add(text)) {
                        texts.add(new Text(text, sentences(passage)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static List<Span> sentences(Passage passage) {
        return passage.sentences().stream()
                .map(sentence -> new Span(sentence.start() - passage.start(), sentence.end() - passage.start()))
                .toList();
    }

    @Benchmark
    public void ours(Ours ours, Blackhole hole) throws IOException {
        Path index = Files.createTempDirectory("refdesk-bench");
        try {
            hole.consume(RealDesk.index(SEEDS, index, ours.embedder));
        } finally {
            IOUtils.rm(index);
        }
    }

    @Benchmark
    public void raw(Raw raw, Blackhole hole) throws ExecutionException, InterruptedException {
        List<Future<List<float[]>>> vectors = new ArrayList<>();
        for (Text text : raw.texts) {
            vectors.add(raw.pool.submit(() -> raw.embedder.passage(text.text(), text.sentences())));
        }
        for (Future<List<float[]>> vector : vectors) {
            hole.consume(vector.get());
        }
    }
}
