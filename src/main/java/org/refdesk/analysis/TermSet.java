package org.refdesk.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** A set of terms, known by their hashes as in {@link TermPositions}. */
public final class TermSet implements Predicate<String> {
    private static final TermSet NONE = new TermSet(new int[0]);

    private final int[] sorted;

    private TermSet(int[] sorted) {
        this.sorted = sorted;
    }

    /** The set of these terms. */
    public static TermSet of(List<String> terms) {
        int[] hashes = terms.stream().mapToInt(String::hashCode).toArray();
        return ofHashes(hashes, 0, hashes.length);
    }

    /** The set of the terms with these hashes, from one place on to before another. */
    public static TermSet ofHashes(int[] hashes, int from, int to) {
        if (from == to) {
            return NONE;
        }
        int[] sorted = Arrays.copyOfRange(hashes, from, to);
        Arrays.sort(sorted);
        int size = 1;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] != sorted[size - 1]) {
                sorted[size++] = sorted[i];
            }
        }
        return new TermSet(size == sorted.length ? sorted : Arrays.copyOf(sorted, size));
    }

    @Override
    public boolean test(String term) {
        return has(term.hashCode());
    }

    /** Whether a term with this hash is in it. */
    public boolean has(int hash) {
        return Arrays.binarySearch(sorted, hash) >= 0;
    }

    /** How many terms it has. */
    public int size() {
        return sorted.length;
    }

    /** Its hashes, ascending. */
    public int[] hashes() {
        return sorted.clone();
    }

    /** Whether the hashes of all of its terms but so many, or fewer, pass a test. */
    public boolean hasAllBut(int most, IntPredicate test) {
        int failed = 0;
        for (int i = 0; i < sorted.length && failed <= most; i++) {
            failed += test.test(sorted[i]) ? 0 : 1;
        }
        return failed <= most;
    }
}
