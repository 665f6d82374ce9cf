package org.refdesk.answer;

import java.util.List;
import java.util.stream.Stream;
import org.refdesk.index.Completeness.Outdated;
import org.refdesk.index.Completeness.Unread;

/**
 * The parts of the corpus that were not searched for an answer. Reveals nothing about files outside its scope.
 *
 * @param everything whether nothing was searched because no file could be read
 * @param of number of all files, including those that could not be searched
 * @param unread named files that could not be searched, or only in part
 * @param more number of further files that could not be searched
 * @param outdated files that could not be read again and were searched in their earlier state
 */
public record NotSearched(boolean everything, int of, List<Unread> unread, int more, List<Outdated> outdated) {
    /** All was searched. */
    public static final NotSearched NOTHING = new NotSearched(false, 0, List.of(), 0, List.of());

    public NotSearched {
        unread = List.copyOf(unread);
        outdated = List.copyOf(outdated);
    }

    /** Whether everything was searched in its present state. */
    public boolean isNothing() {
        return !everything && unread.isEmpty() && more == 0 && outdated.isEmpty();
    }

    /** Number of files that were not searched at all, including folders that could not be listed. */
    public int files() {
        return (int) whole().count() + more;
    }

    /** Number of files that were searched only in part. */
    public int partly() {
        return (int) unread.stream().filter(Unread::partly).count();
    }

    /** Named files that were not searched at all. */
    public Stream<Unread> whole() {
        return unread.stream().filter(one -> !one.partly());
    }
}
