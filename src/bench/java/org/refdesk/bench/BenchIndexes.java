package org.refdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.embedding.OnnxEmbedder;
import org.refdesk.index.EmbeddedPassage;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexFolder;
import org.refdesk.index.IndexSchema;
import org.refdesk.index.Manifest;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.PassageIndexWriter;
import org.refdesk.passage.Passage;

/** The generated corpus, indexed by Refdesk and by plain Lucene; made when missing, and kept between runs. */
final class BenchIndexes {
    private static final Path FOLDER = Path.of("target/bench-index");
    private static final Path MODEL = FOLDER.resolve("model");
    static final Path OFF = FOLDER.resolve("off-" + GeneratedCorpus.VERSION);
    static final Path VECTORS = FOLDER.resolve("vectors-" + GeneratedCorpus.VERSION);
    static final Path PLAIN = FOLDER.resolve("plain-" + GeneratedCorpus.VERSION);

    /** Field of the plain index: the text of a passage, stored. */
    static final String TEXT = "text";

    private BenchIndexes() {}

    static OnnxEmbedder model() {
        return OnnxEmbedder.open(EmbeddingModel.E5_SMALL_V2, MODEL);
    }

    /** Lucene's files of an index that Refdesk wrote. */
    static Path passages(Path index, String model) {
        try (IndexFolder folder = IndexFolder.open(index, model)) {
            return folder.passages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void prepare() throws IOException {
        GeneratedCorpus corpus = GeneratedCorpus.make();
        if (!isCurrent(OFF)) {
            write(corpus, OFF, Manifest.NO_VECTORS, null);
        }
        if (!isCurrent(VECTORS)) {
            try (Embedder embedder = model()) {
                write(corpus, VECTORS, embedder.model(), GeneratedVectors.of(embedder));
            }
        }
        writePlain(corpus);
    }

    private static boolean isCurrent(Path index) {
        try (PassageIndex opened = PassageIndex.open(index)) {
            return opened.manifest().schema() == IndexSchema.VERSION;
        } catch (IndexException e) {
            return false;
        }
    }

    private static void write(GeneratedCorpus corpus, Path index, String model, @Nullable GeneratedVectors vectors)
            throws IOException {
        System.out.println("writing " + index + ", once ...");
        if (Files.exists(index)) {
            IOUtils.rm(index);
        }
        try (IndexFolder folder = IndexFolder.open(index, model)) {
            try (PassageIndexWriter writer = folder.writer()) {
                for (int i = 0; i < GeneratedCorpus.DOCUMENTS; i++) {
                    write(corpus.document(i), new SplittableRandom(i), writer, vectors);
                }
                writer.join();
                writer.commit();
            }
            folder.publish();
        }
    }

    private static void write(
            GeneratedCorpus.Generated generated,
            SplittableRandom random,
            PassageIndexWriter writer,
            @Nullable GeneratedVectors vectors)
            throws IOException {
        writer.begin(generated.document(), "");
        for (Passage passage : generated.passages()) {
            List<float[]> of = vectors == null ? List.of() : vectors.of(passage, random);
            writer.add(generated.document(), new EmbeddedPassage(passage, of));
        }
    }

    private static void writePlain(GeneratedCorpus corpus) throws IOException {
        try (Directory directory = FSDirectory.open(PLAIN)) {
            if (DirectoryReader.indexExists(directory)) {
                return;
            }
            System.out.println("writing " + PLAIN + ", once ...");
            IndexWriterConfig config =
                    new IndexWriterConfig(RefdeskAnalyzer.stemmed()).setSimilarity(IndexSchema.similarity());
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (int i = 0; i < GeneratedCorpus.DOCUMENTS; i++) {
                    GeneratedCorpus.Generated generated = corpus.document(i);
                    for (Passage passage : generated.passages()) {
                        String text = generated.document().text().substring(passage.start(), passage.end());
                        Document fields = new Document();
                        fields.add(new TextField(TEXT, text, Field.Store.YES));
                        writer.addDocument(fields);
                    }
                }
            }
        }
    }
}
