package org.refdesk.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.refdesk.document.Block;
import org.refdesk.document.Span;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.StoredDocument;
import org.refdesk.index.StoredDocumentLayout;
import org.refdesk.index.TextFingerprint;
import org.refdesk.passage.SentenceSplitter;
import org.refdesk.retrieval.PassageFilter;

/** A document in the state in which it was opened. For one thread; close it when done. */
public final class DocumentSnapshot implements AutoCloseable {
    /** The most UTF-16 units of a long document in memory during a search. */
    private static final int STRIDE = 1 << 16;

    private final IndexSnapshot snapshot;
    private final StoredDocument stored;
    private final StoredDocumentLayout layout;

    DocumentSnapshot(IndexSnapshot snapshot, StoredDocument stored, StoredDocumentLayout layout) {
        this.snapshot = snapshot;
        this.stored = stored;
        this.layout = layout;
    }

    public String id() {
        return stored.id();
    }

    /** The file of the document. It equals the id, except for {@code .jsonl}. */
    public String source() {
        return stored.source();
    }

    /** The checksum of its bytes, in lower-case hexadecimal. */
    public String sha256() {
        return stored.sha256();
    }

    /** The time at which its file was read. */
    public Instant read() {
        return layout.read();
    }

    /** The length of its canonical text, in UTF-16 units. */
    public int characters() {
        return stored.characters();
    }

    /** Its stories, in order. */
    public List<CorpusContents.HeldStory> stories() {
        return LocalDesk.stories(stored);
    }

    /** Its blocks, in order; paragraph numbers are positions in this list, from 1. */
    public List<Block> blocks() {
        return layout.blocks();
    }

    /**
     * A range of its canonical text.
     *
     * @throws IllegalArgumentException if the text is shorter
     */
    public String text(int start, int end) {
        return snapshot.text(stored.id(), start, end);
    }

    /** The place of exactly these words; if there are several, the one nearest to {@code near}. */
    public OptionalInt find(String words, int near) {
        int best = -1;
        for (int from = 0; from < characters() && !words.isEmpty(); from += STRIDE) {
            int to = (int) Math.min(characters(), (long) from + STRIDE + words.length() - 1);
            String text = text(from, to);
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
                if (best < 0 || Math.abs((long) from + at - near) < Math.abs((long) best - near)) {
                    best = from + at;
                }
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * Whether this document contains a quote, as in {@link Desk#verify}.
     *
     * @throws QuestionException if the quote has no words or is too long
     */
    public Verification verify(String quote) {
        QuestionRules.requireNotTooLong("quote", quote);
        return new Verifier(snapshot, PassageFilter.ofDocument(stored.id())).verify(quote);
    }

    /** Ids, in order, of other documents that contain every sentence of these words. Ignores marks and case. */
    public List<String> alsoIn(String words) {
        Set<String> others = new TreeSet<>();
        boolean first = true;
        for (Span sentence : SentenceSplitter.sentences(words, 0, words.length())) {
            List<String> saying = snapshot.documentsSaying(
                    TextFingerprint.ofWords(words.substring(sentence.start(), sentence.end())));
            if (first) {
                others.addAll(saying);
            } else {
                others.retainAll(new HashSet<>(saying));
            }
            first = false;
        }
        others.remove(stored.id());
        return List.copyOf(others);
    }

    @Override
    public void close() {
        snapshot.close();
    }
}
