package org.refdesk.corpus;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** How long something takes, and how much of that a core works at it. For the thread that does it. */
final class Stopwatch {
    private final long start = System.nanoTime();
    private final long startOfCore = core();

    private Stopwatch() {}

    static Stopwatch start() {
        return new Stopwatch();
    }

    Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    Duration ofCore() {
        return Duration.ofNanos(core() - startOfCore);
    }

    private static long core() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
