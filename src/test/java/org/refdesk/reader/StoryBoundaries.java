package org.refdesk.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How well story boundaries were found. */
final class StoryBoundaries {
    private StoryBoundaries() {}

    /**
     * F1 of boundaries, each counted as found where one lies within {@code tolerance}; 1 where there are none at all.
     */
    static double f1(List<Integer> expected, List<Integer> found, int tolerance) {
        List<Integer> left = new ArrayList<>(expected);
        int right = 0;
        for (int boundary : found) {
            Optional<Integer> near = left.stream()
                    .filter(line -> Math.abs(line - boundary) <= tolerance)
                    .findFirst();
            near.ifPresent(left::remove);
            right += near.isPresent() ? 1 : 0;
        }
        int all = expected.size() + found.size();
        return all == 0 ? 1 : 2.0 * right / all;
    }
}
