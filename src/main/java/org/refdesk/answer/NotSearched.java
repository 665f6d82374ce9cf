package org.refdesk.answer;

import java.util.List;
import java.util.stream.Stream;
import org.refdesk.index.Completeness.Outdated;
import org.refdesk.index.Completeness.Unread;

/**
 * What of the corpus an answer could not be drawn from; of what is outside its scope it tells nothing.
 *
 * @param everything whether nothing was searched, since nothing could be read
 * @param of how many files there are, those that could not be searched among them
 * @param unread what could not be searched, or only in part, as far as it is named
 * @param more how much could not be searched besides
 * @param outdated what was searched as it was read before, since it could not be read again
 */
public record NotSearched(boolean everything, int of, List<Unread> unread, int more, List<Outdated> outdated) {
    /** All was searched. */
    public static final NotSearched NOTHING = new NotSearched(false, 0, List.of(), 0, List.of());

    public NotSearched {
        unread = List.copyOf(unread);
        outdated = List.copyOf(outdated);
    }

    /** Whether all was searched as it lies there. */
    public boolean isNothing() {
        return !everything && unread.isEmpty() && more == 0 && outdated.isEmpty();
    }

    /** How many files, or folders that could not be listed, were not searched at all. */
    public int files() {
        return (int) whole().count() + more;
    }

    /** How many files were searched only in part. */
    public int partly() {
        return (int) unread.stream().filter(Unread::partly).count();
    }

    /** What was not searched at all, as far as it is named. */
    public Stream<Unread> whole() {
        return unread.stream().filter(one -> !one.partly());
    }
}
