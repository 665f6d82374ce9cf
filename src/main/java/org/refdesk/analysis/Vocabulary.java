package org.refdesk.analysis;

import java.util.List;

/**
 * The words that stand in a corpus: in lower case and without accents, not stemmed. Safe for use by several threads.
 */
public interface Vocabulary {
    /** How often this word stands in the corpus; 0 where it does not. */
    long count(String word);

    /**
     * Words of the corpus that are this one but for a few letters; nearest and most frequent first, at most 100.
     *
     * @param maxEdits letters left out, put in, replaced or swapped with the next one: 1 or 2
     */
    List<String> near(String word, int maxEdits);
}
