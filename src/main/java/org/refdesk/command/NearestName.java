package org.refdesk.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.search.spell.LevenshteinDistance;

/** The name that a user probably meant by an unknown one. */
final class NearestName {
    /** The most wrong, missing or extra letters, and at most half of the name. */
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
