package org.refdesk;

import java.util.Collection;
import java.util.List;

/**
 * How questions were answered: each should be once.
 *
 * @param moreOften those that were answered twice or more
 */
record Tally(int once, int moreOften, int never) {
    /** @param answers of each question */
    static Tally of(Collection<? extends List<?>> answers) {
        int once = (int) answers.stream().filter(all -> all.size() == 1).count();
        int never = (int) answers.stream().filter(List::isEmpty).count();
        return new Tally(once, answers.size() - once - never, never);
    }

    boolean isEachOnce() {
        return moreOften == 0 && never == 0;
    }

    @Override
    public String toString() {
        return once + " once, " + moreOften + " twice or more, " + never + " never";
    }
}
