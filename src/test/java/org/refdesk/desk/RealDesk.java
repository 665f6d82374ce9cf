package org.refdesk.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.Synonyms;
import org.refdesk.answer.Answerer;
import org.refdesk.answer.SentenceWeights;
import org.refdesk.document.Document;
import org.refdesk.embedding.Embedder;
import org.refdesk.index.PassageIndex;
import org.refdesk.ingest.Ingest;
import org.refdesk.ingest.IngestReport;
import org.refdesk.ingest.ListedFiles;
import org.refdesk.ingest.Progress;
import org.refdesk.ingest.ReadOutcome;
import org.refdesk.ingest.SourceFile;
import org.refdesk.passage.Passages;
import org.refdesk.reader.CatalogFile;
import org.refdesk.reader.Corpus;
import org.refdesk.reader.CorpusFile;
import org.refdesk.reader.ReadResult;
import org.refdesk.reader.Readers;
import org.refdesk.reader.ReadingLimits;
import org.refdesk.retrieval.HybridRetriever;
import org.refdesk.retrieval.RankingWeights;

/**
 * A desk put together from the real parts with their default weights, for tests of the whole and for benchmarks.
 *
 * @param index that it answers from
 * @param desk that answers
 */
public record RealDesk(PassageIndex index, LocalDesk desk, ExecutorService pool) implements AutoCloseable {
    /**
     * Opens a desk.
     *
     * @param embedder null where vectors are off; left open
     */
    public static RealDesk open(Path index, @Nullable Embedder embedder) {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        PassageIndex opened = PassageIndex.open(index);
        LocalDesk desk = new LocalDesk(
                opened,
                synonyms(),
                new HybridRetriever(RankingWeights.DEFAULT, embedder, pool),
                new Answerer(SentenceWeights.DEFAULT, embedder));
        return new RealDesk(opened, desk, pool);
    }

    private static Synonyms synonyms() {
        try {
            List<String> lines = Files.readAllLines(Path.of("config/synonyms.txt"));
            return Synonyms.read(lines, RefdeskAnalyzer.stemmed()::terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Indexes a corpus. */
    public static IngestReport index(Path corpus, Path index, Embedder embedder) throws IOException {
        return new Ingest(index, embedder.model(), () -> embedder, Passages::of, Progress.NONE)
                .run(new ListedFiles(files(corpus), ""));
    }

    /** The documents of a corpus, as its readers give them. */
    public static List<Document> documents(Path corpus) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (SourceFile file : files(corpus)) {
            if (file.read() instanceof ReadOutcome.Read(List<Document> read, var _, var _, var _)) {
                documents.addAll(read);
            }
        }
        return documents;
    }

    private static List<ReadFile> files(Path corpus) throws IOException {
        Readers readers =
                new Readers(ReadingLimits.DEFAULT, CatalogFile.read(corpus).catalog());
        return Corpus.list(corpus).files().stream()
                .map(file -> new ReadFile(file, readers))
                .toList();
    }

    @Override
    public void close() {
        index.close();
        pool.close();
    }

    private record ReadFile(CorpusFile file, Readers readers) implements SourceFile {
        @Override
        public String name() {
            return file.id();
        }

        @Override
        public long size() {
            return file.path().toFile().length();
        }

        @Override
        public Instant modified() {
            return Instant.ofEpochMilli(file.path().toFile().lastModified());
        }

        @Override
        public String catalogKey() {
            return "";
        }

        @Override
        public boolean unfinished() {
            return false;
        }

        @Override
        public String sha256() throws IOException {
            return HexFormat.of().formatHex(digest(Files.readAllBytes(file.path())));
        }

        private static byte[] digest(byte[] bytes) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public ReadOutcome read() {
            return switch (readers.read(file)) {
                case ReadResult.Read read ->
                    new ReadOutcome.Read(read.documents(), read.problems(), read.remarks(), read.whole());
                case ReadResult.Skipped skipped -> new ReadOutcome.Skipped(skipped.reason(), skipped.lasting());
            };
        }
    }
}
