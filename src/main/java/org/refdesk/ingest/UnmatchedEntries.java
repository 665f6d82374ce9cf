package org.refdesk.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.lucene.search.spell.JaroWinklerDistance;
import org.apache.lucene.search.spell.StringDistance;

/** Entries of a catalog that fit no document: a name with a slip, as a rule, or a file that is gone. */
public final class UnmatchedEntries {
    /** Likeness, 0 to 1, of a name that may have been meant. */
    private static final float NEAR = 0.75f;

    private static final StringDistance LIKENESS = new JaroWinklerDistance();

    private UnmatchedEntries() {}

    /**
     * A sentence for each.
     *
     * @param entries ids of documents in the catalog
     * @param documents ids of all documents, and of files that may hold more
     */
    public static List<String> of(Collection<String> entries, Collection<String> documents) {
        TreeSet<String> unmatched = new TreeSet<>(entries);
        documents.forEach(unmatched::remove);
        return unmatched.stream().map(entry -> sentence(entry, documents)).toList();
    }

    private static String sentence(String entry, Collection<String> documents) {
        String nearest = nearest(entry, documents)
                .map(document -> "; did you mean " + document + "?")
                .orElse("");
        return "no document is called " + entry + nearest;
    }

    private static Optional<String> nearest(String entry, Collection<String> documents) {
        return documents.stream()
                .filter(document -> LIKENESS.getDistance(entry, document) >= NEAR)
                .max(Comparator.comparingDouble((String document) -> LIKENESS.getDistance(entry, document))
                        .thenComparing(Comparator.reverseOrder()));
    }
}
