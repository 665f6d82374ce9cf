package org.refdesk.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Set;
import org.refdesk.config.Settings;

/** Whether there is as much memory as the settings need. Java counts what a container may use, where it runs in one. */
record MemoryCheck(Settings settings) implements Check {
    private static final long MEGABYTE = 1 << 20;

    /* Measured: see "Memory" in docs/running.md. */
    private static final long START = 200 * MEGABYTE;
    private static final long START_WITH_VECTORS = 290 * MEGABYTE;
    private static final long FULL = 360 * MEGABYTE;
    private static final long FULL_WITH_VECTORS = 530 * MEGABYTE;
    private static final long USUAL_CACHE = 16 * MEGABYTE;

    /** Of Java's heap, beside the cache. */
    private static final long HEAP = 160 * MEGABYTE;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public Set<String> needs() {
        return Set.of("vectors", "cache.size");
    }

    @Override
    public CheckResult look() {
        return look(Runtime.getRuntime().maxMemory(), total());
    }

    /**
     * Judges.
     *
     * @param heap what Java may use, in bytes
     * @param total what this machine or container has
     */
    CheckResult look(long heap, long total) {
        long cache = settings.cacheSize().bytes();
        long more = Math.max(0, cache - USUAL_CACHE);
        long start = (settings.vectors() ? START_WITH_VECTORS : START) + more;
        long full = (settings.vectors() ? FULL_WITH_VECTORS : FULL) + more;
        String found = AmountText.megabytes(total) + ", of which Java's heap may take " + AmountText.megabytes(heap);
        String less = settings.vectors() ? ", or set vectors: off" : "";
        if (total < start) {
            return CheckResult.wrong(
                    found, "The service needs " + AmountText.megabytes(full) + ": allow it more" + less + ".");
        }
        if (heap < HEAP + cache) {
            return CheckResult.look(
                    found,
                    "With cache.size the service needs a heap of " + AmountText.megabytes(HEAP + cache)
                            + ": set REFDESK_JAVA_OPTS=-Xmx" + (HEAP + cache) / MEGABYTE
                            + "m, or a smaller cache.size.");
        }
        return total < full
                ? CheckResult.look(
                        found,
                        "The service takes up to " + AmountText.megabytes(full)
                                + " after some hundred answers: allow it more" + less + ".")
                : CheckResult.ok(found);
    }

    private static long total() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
