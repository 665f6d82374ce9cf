package org.refdesk.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;

/** The words of a corpus as written, but for case and accents. */
public final class SurfaceWords {
    /** Words that are offered for one that is misspelt. */
    private static final int MAX_NEAR = 8;

    private final Snapshot snapshot;
    private final IndexReader reader;

    SurfaceWords(Snapshot snapshot, IndexReader reader) {
        this.snapshot = snapshot;
        this.reader = reader;
    }

    /** How many passages hold this word, in lower case and without accents. */
    public long count(String word) {
        try {
            return reader.docFreq(new Term(IndexSchema.SURFACE, word));
        } catch (IOException e) {
            throw snapshot.trouble(e);
        }
    }

    /** Words of the corpus that this word may be meant to be, the nearest first. */
    public List<NearWord> near(String word, int maxEdits) {
        DirectSpellChecker speller = new DirectSpellChecker();
        speller.setMaxEdits(maxEdits);
        speller.setMinPrefix(0);
        speller.setMinQueryLength(1);
        try {
            List<NearWord> words = new ArrayList<>();
            Term term = new Term(IndexSchema.SURFACE, word);
            for (SuggestWord found : speller.suggestSimilar(term, MAX_NEAR, reader, SuggestMode.SUGGEST_ALWAYS)) {
                words.add(new NearWord(found.string, found.freq, found.score));
            }
            return words;
        } catch (IOException e) {
            throw snapshot.trouble(e);
        }
    }

    /**
     * A word that another may be meant to be.
     *
     * @param word in lower case, without accents
     * @param count how many passages hold it
     * @param likeness from 0 to 1: one less the share of characters that differ
     */
    public record NearWord(String word, long count, float likeness) {}
}
