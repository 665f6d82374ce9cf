package org.refdesk.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Block;
import org.refdesk.document.Document;
import org.refdesk.document.Story;
import org.refdesk.passage.Passage;

/** Writes an index. What it wrote is seen, all at once, after {@link #commit}; without it, it was never there. */
public final class PassageIndexWriter implements Closeable {
    private static final String GENERATION = "generation";
    private static final String COMPLETENESS = "completeness";

    /** Megabytes of new documents that are held in memory before they are written. */
    private static final double BUFFER_MB = 32;

    private final IndexWriter writer;
    private Completeness completeness;
    private List<Origin> origins = List.of();
    private boolean changed;

    PassageIndexWriter(Directory directory) throws IOException {
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(IndexSchema.analyzer())
                        .setSimilarity(IndexSchema.similarity())
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(false));
        this.completeness = completeness(writer.getLiveCommitData());
    }

    /** Writes a document in place of the one with the same id. */
    public void replace(Document document, String catalogKey, List<EmbeddedPassage> passages) throws IOException {
        begin(document, catalogKey);
        for (EmbeddedPassage passage : passages) {
            add(document, passage);
        }
    }

    /** Writes a document in place of the one with the same id, without its passages: these are added one by one. */
    public void begin(Document document, String catalogKey) throws IOException {
        remove(document.id());
        writer.addDocument(IndexSchema.entry(entry(document, catalogKey)));
        writer.addDocument(
                IndexSchema.layout(document.id(), new StoredDocumentLayout(Instant.now(), document.blocks())));
        origins = Origin.of(document);
        for (int story = 0; story < origins.size(); story++) {
            writer.addDocument(IndexSchema.origin(origins.get(story), story));
        }
        String text = document.text();
        for (int start = 0, number = 0; start < text.length(); start += IndexSchema.PIECE_LENGTH, number++) {
            int end = Math.min(text.length(), start + IndexSchema.PIECE_LENGTH);
            writer.addDocument(IndexSchema.piece(document.id(), number, text.substring(start, end)));
        }
    }

    /** Adds a passage to the document that was begun last. */
    public void add(Document document, EmbeddedPassage embedded) throws IOException {
        StoredPassage stored = stored(document, embedded.passage());
        List<org.apache.lucene.document.Document> block = new ArrayList<>();
        List<float[]> sentences = embedded.sentenceVectors();
        for (int i = 0; i < sentences.size(); i++) {
            block.add(IndexSchema.sentence(document.id(), sentences.size() - i, sentences.get(i)));
        }
        block.add(IndexSchema.passage(stored, embedded.vector()));
        writer.addDocuments(block);
    }

    /** Removes a document with all its passages. */
    public void remove(String document) throws IOException {
        writer.deleteDocuments(IndexSchema.document(document));
        changed = true;
    }

    /** Joins what was written so far into one segment, which is searched quickest: worth it after a first build. */
    public void join() throws IOException {
        writer.forceMerge(1);
    }

    /** Says what of the corpus is missing as of the next commit. */
    public void missing(Completeness missing) {
        changed |= !missing.equals(completeness);
        completeness = missing;
    }

    /** Makes what was written since the last commit last, and a new generation. */
    public void commit() throws IOException {
        if (changed) {
            long generation = Math.max(generation(writer.getLiveCommitData()) + 1, System.currentTimeMillis());
            Map<String, String> data = new HashMap<>(Map.of(GENERATION, Long.toString(generation)));
            if (!completeness.isWhole()) {
                data.put(COMPLETENESS, completeness.text());
            }
            writer.setLiveCommitData(data.entrySet());
        }
        writer.commit();
        changed = false;
    }

    /** Forgets what was written since the last commit, and closes. */
    public void rollback() throws IOException {
        writer.rollback();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /**
     * Grows with each commit, also over a rebuild: it is the time of the commit in milliseconds, or one more than the
     * last.
     */
    static long generation(@Nullable Iterable<Map.Entry<String, String>> commitData) {
        String generation = value(commitData, GENERATION);
        return generation == null ? 0 : Long.parseLong(generation);
    }

    /** What of the corpus was missing as of a commit. */
    static Completeness completeness(@Nullable Iterable<Map.Entry<String, String>> commitData) {
        String missing = value(commitData, COMPLETENESS);
        return missing == null ? Completeness.WHOLE : Completeness.parse(missing);
    }

    private static @Nullable String value(@Nullable Iterable<Map.Entry<String, String>> commitData, String key) {
        if (commitData != null) {
            for (Map.Entry<String, String> entry : commitData) {
                if (entry.getKey().equals(key)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    private static StoredDocument entry(Document document, String catalogKey) {
        List<StoredDocument.StoredStory> stories = new ArrayList<>();
        for (Story story : document.stories()) {
            stories.add(new StoredDocument.StoredStory(story.metadata(), story.firstBlock() + 1, story.endBlock()));
        }
        return new StoredDocument(
                document.id(),
                document.source(),
                document.sha256(),
                catalogKey,
                document.text().length(),
                stories);
    }

    private StoredPassage stored(Document document, Passage passage) {
        return StoredPassage.of(
                origins.get(passage.story()),
                passage,
                blocks(document, passage),
                document.text().substring(passage.start(), passage.end()));
    }

    private static List<ParagraphStart> blocks(Document document, Passage passage) {
        List<ParagraphStart> marks = new ArrayList<>();
        List<Block> blocks = document.blocks();
        for (int i = passage.firstBlock();
                i < blocks.size() && (marks.isEmpty() || blocks.get(i).start() < passage.end());
                i++) {
            Block block = blocks.get(i);
            marks.add(new ParagraphStart(i + 1, block.start(), block.kind(), block.page()));
        }
        return marks;
    }
}
