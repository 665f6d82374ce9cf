package org.refdesk.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.refdesk.analysis.Vocabulary;

/** The words of a corpus as written, but for case and accents. */
public final class SurfaceWords implements Vocabulary {
    /** Words that are offered for one that is misspelt. */
    private static final int MAX_NEAR = 100;

    private final IndexSnapshot snapshot;
    private final IndexReader reader;

    SurfaceWords(IndexSnapshot snapshot, IndexReader reader) {
        this.snapshot = snapshot;
        this.reader = reader;
    }

    /** How many passages hold it, or are of a publisher or an author whose name does. */
    @Override
    public long count(String word) {
        try {
            long count = 0;
            for (String field : List.of(IndexSchema.SURFACE, IndexSchema.PUBLISHER, IndexSchema.AUTHOR)) {
                count += reader.docFreq(new Term(field, word));
            }
            return count;
        } catch (IOException e) {
            throw snapshot.trouble(e);
        }
    }

    @Override
    public List<String> near(String word, int maxEdits) {
        DirectSpellChecker speller = new DirectSpellChecker();
        speller.setMaxEdits(maxEdits);
        speller.setMinPrefix(0);
        speller.setMinQueryLength(1);
        speller.setAccuracy(0);
        try {
            Term term = new Term(IndexSchema.SURFACE, word);
            SuggestWord[] found = speller.suggestSimilar(term, MAX_NEAR, reader, SuggestMode.SUGGEST_ALWAYS);
            return Arrays.stream(found).map(near -> near.string).toList();
        } catch (IOException e) {
            throw snapshot.trouble(e);
        }
    }
}
