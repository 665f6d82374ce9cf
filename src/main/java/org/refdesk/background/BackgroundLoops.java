package org.refdesk.background;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All background work of a process, by name. Safe for use by several threads. */
public final class BackgroundLoops {
    private final StepListener steps;
    private final Backoff backoff;
    private final Map<String, BackgroundWork> known = new ConcurrentSkipListMap<>();
    private final Collection<Consumer<BackgroundWork>> listeners = new CopyOnWriteArrayList<>();

    public BackgroundLoops() {
        this(StepListener.NONE, Backoff.USUAL);
    }

    /**
     * Work with a listener and its own pauses.
     *
     * @param steps is told of each step
     * @param backoff pauses after failures
     */
    public BackgroundLoops(StepListener steps, Backoff backoff) {
        this.steps = steps;
        this.backoff = backoff;
    }

    /** The work of this name. It may not have begun yet. */
    public BackgroundWork work(String name) {
        BackgroundWork there = known.get(name);
        return there == null ? first(name) : there;
    }

    private synchronized BackgroundWork first(String name) {
        BackgroundWork there = known.get(name);
        if (there == null) {
            there = new BackgroundWork(name, steps, backoff);
            known.put(name, there);
            for (Consumer<BackgroundWork> listener : listeners) {
                listener.accept(there);
            }
        }
        return there;
    }

    /** A loop that does the work of this name, once it is started. */
    public BackgroundLoop loop(String name, ClosePolicy ending, BackgroundLoop.Step step) {
        return new BackgroundLoop(work(name), ending, step);
    }

    /** Tells the listener of all present and future work. */
    public synchronized void tell(Consumer<BackgroundWork> listener) {
        known.values().forEach(listener);
        listeners.add(listener);
    }

    /** The names of all work that fails now. */
    public List<String> failing() {
        return known.values().stream()
                .filter(BackgroundWork::isFailing)
                .map(BackgroundWork::name)
                .toList();
    }

    /** Counts and logs errors that end threads of other libraries. */
    public void watchThreads() {
        BackgroundWork others = work("threads");
        Thread.setDefaultUncaughtExceptionHandler((thread, trouble) -> others.failed(trouble));
    }
}
