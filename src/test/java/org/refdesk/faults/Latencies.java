package org.refdesk.faults;

import java.util.Arrays;

/** How long each of many operations took, in nanoseconds. */
public final class Latencies {
    private long[] nanos = new long[1_024];
    private int count;

    public void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /** What so many in a hundred do not exceed. */
    public double percentile(int percent) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(count * percent / 100.0) - 1)];
    }
}
