package org.refdesk.background;

/** Hears of each step that background work is about to take; a test throws from here what could be thrown there. */
@FunctionalInterface
public interface StepListener {
    /** Does nothing. */
    StepListener NONE = (work, step) -> {};

    /**
     * A step begins.
     *
     * @param work as in {@link BackgroundWork#name}
     * @param step in a few words
     */
    void begins(String work, String step) throws Exception;
}
