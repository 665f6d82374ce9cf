package org.refdesk.background;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Throws an error once at each of some steps of background work, and notes which steps there are. */
public final class InjectedErrors implements StepListener {
    /** The kinds of trouble that befall a machine, a disk and a program. */
    public static final List<Supplier<Throwable>> KINDS = List.of(
            () -> new OutOfMemoryError("Java heap space"),
            StackOverflowError::new,
            ClosedByInterruptException::new,
            () -> new IOException("No space left on device"));

    private final Set<String> seen = new ConcurrentSkipListSet<>();
    private final Set<String> armed = new ConcurrentSkipListSet<>();
    private final Set<String> thrown = new ConcurrentSkipListSet<>();
    private volatile @Nullable Supplier<Throwable> kind;

    /** The step of a work as this names it. */
    public static String name(String work, String step) {
        return work + ": " + step;
    }

    /** From now on each of these steps fails once. */
    public void arm(Supplier<Throwable> error, Set<String> steps) {
        kind = error;
        thrown.clear();
        armed.addAll(steps);
    }

    /** The steps that were taken until now. */
    public Set<String> seen() {
        return Set.copyOf(seen);
    }

    /** The steps that failed since {@link #arm}. */
    public Set<String> thrown() {
        return Set.copyOf(thrown);
    }

    @Override
    public void begins(String work, String step) {
        String name = name(work, step);
        seen.add(name);
        Supplier<Throwable> error = kind;
        if (error != null && armed.remove(name)) {
            thrown.add(name);
            InjectedErrors.<RuntimeException>fail(error.get());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void fail(Throwable error) throws E {
        throw (E) error;
    }
}
