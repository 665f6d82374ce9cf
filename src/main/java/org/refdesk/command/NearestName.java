package org.refdesk.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.search.spell.LevenshteinDistance;

/** The name that a person may have meant by one that does not exist. */
final class NearestName {
    /** Letters that are wrong, missing or too many; and no more than half of the name. */
    private static final int MOST_SLIPS = 2;

    private static final LevenshteinDistance LIKENESS = new LevenshteinDistance();

    private NearestName() {}

    static Optional<String> of(String written, Collection<String> names) {
        return names.stream()
                .filter(name -> slips(name, written) <= Math.min(MOST_SLIPS, name.length() / 2))
                .min(Comparator.comparingLong(name -> slips(name, written)));
    }

    private static long slips(String name, String written) {
        int longer = Math.max(name.length(), written.length());
        return Math.round((1 - LIKENESS.getDistance(name, written)) * longer);
    }
}
