package org.refdesk.background;

/** Is told of each step of background work before it begins. Tests throw errors from here. */
@FunctionalInterface
public interface StepListener {
    /** Does nothing. */
    StepListener NONE = (work, step) -> {};

    /**
     * A step begins.
     *
     * @param work name of the work, as in {@link BackgroundWork#name}
     * @param step name of the step, in a few words
     */
    void begins(String work, String step) throws Exception;
}
