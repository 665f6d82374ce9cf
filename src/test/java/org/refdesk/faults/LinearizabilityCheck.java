package org.refdesk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether what several threads do with a part at once is as if it had been done in some order, one after another
 * (linearizability): with it, each call gives what a simple model gives in that order, and no call that had ended comes
 * after one that had not begun. Scenarios are made by chance, always the same ones, and each is run many times; with
 * {@code -Dfuzz.seconds=N}, twenty times as many.
 *
 * @param <P> the part
 * @param <M> its model
 */
public final class LinearizabilityCheck<P extends Closeable, M> {
    private static final int THREADS = 3;
    private static final int CALLS = 3;
    private static final int MORE = 20;

    private final Opening<P> part;
    private final Supplier<M> model;
    private final List<Operation<P, M>> operations = new ArrayList<>();

    private LinearizabilityCheck(Opening<P> part, Supplier<M> model) {
        this.part = part;
        this.model = model;
    }

    /** Makes a part. */
    public interface Opening<P> {
        P open() throws Exception;
    }

    /** Does something with a part, or with its model. */
    public interface Call<T> {
        @Nullable
        Object on(T one) throws Exception;
    }

    private record Operation<P, M>(String name, Call<P> part, Call<M> model, boolean ofOneThread) {}

    /** A call that was done; {@code begun} and {@code ended} count all beginnings and ends. */
    private record Done<M>(
            String name, Call<M> model, @Nullable Object result, int begun, int ended) {
        @Override
        public String toString() {
            return name + " = " + result + " [" + begun + ", " + ended + "]";
        }
    }

    /**
     * A check without operations so far.
     *
     * @param part is closed at the end of each run, where it may look whether all is well
     */
    public static <P extends Closeable, M> LinearizabilityCheck<P, M> of(Opening<P> part, Supplier<M> model) {
        return new LinearizabilityCheck<>(part, model);
    }

    /** Something that any thread may do. */
    public LinearizabilityCheck<P, M> call(String name, Call<P> onPart, Call<M> onModel) {
        operations.add(new Operation<>(name, onPart, onModel, false));
        return this;
    }

    /** Something that only one thread does. */
    public LinearizabilityCheck<P, M> callOfOneThread(String name, Call<P> onPart, Call<M> onModel) {
        operations.add(new Operation<>(name, onPart, onModel, true));
        return this;
    }

    /** Runs so many scenarios so often. */
    public void check(int scenarios, int runs) throws Exception {
        int all = Integer.getInteger("fuzz.seconds", 0) > 0 ? scenarios * MORE : scenarios;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int seed = 0; seed < all; seed++) {
                List<List<Operation<P, M>>> scenario = scenario(new Random(seed));
                for (int run = 0; run < runs; run++) {
                    List<List<Done<M>>> done = run(scenario, threads);
                    assertThat(isAsInTurn(done, new ArrayList<>()))
                            .as("scenario %s: %s", seed, done)
                            .isTrue();
                }
            }
        }
    }

    private List<List<Operation<P, M>>> scenario(Random chance) {
        List<List<Operation<P, M>>> scenario = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            boolean first = thread == 0;
            List<Operation<P, M>> allowed = operations.stream()
                    .filter(operation -> first || !operation.ofOneThread())
                    .toList();
            List<Operation<P, M>> calls = new ArrayList<>();
            for (int call = 0; call < CALLS; call++) {
                calls.add(allowed.get(chance.nextInt(allowed.size())));
            }
            scenario.add(calls);
        }
        return scenario;
    }

    private List<List<Done<M>>> run(List<List<Operation<P, M>>> scenario, ExecutorService threads) throws Exception {
        AtomicInteger ticks = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try (P one = part.open()) {
            List<Future<List<Done<M>>>> running = new ArrayList<>();
            for (List<Operation<P, M>> calls : scenario) {
                running.add(threads.submit(() -> {
                    List<Done<M>> done = new ArrayList<>();
                    start.await();
                    for (Operation<P, M> call : calls) {
                        int begun = ticks.incrementAndGet();
                        Object result = result(call.part(), one);
                        done.add(new Done<>(call.name(), call.model(), result, begun, ticks.incrementAndGet()));
                    }
                    return done;
                }));
            }
            List<List<Done<M>>> done = new ArrayList<>();
            for (Future<List<Done<M>>> thread : running) {
                done.add(thread.get());
            }
            return done;
        }
    }

    private static <T> @Nullable Object result(Call<T> call, T one) {
        try {
            return call.on(one);
        } catch (Exception e) {
            return e.getClass();
        }
    }

    /** Whether an order that begins with these calls explains all results. */
    private boolean isAsInTurn(List<List<Done<M>>> left, List<Done<M>> order) {
        if (!isExplained(order)) {
            return false;
        }
        int firstEnd =
                left.stream().flatMap(List::stream).mapToInt(Done::ended).min().orElse(Integer.MAX_VALUE);
        if (firstEnd == Integer.MAX_VALUE) {
            return true;
        }
        for (int thread = 0; thread < left.size(); thread++) {
            List<Done<M>> calls = left.get(thread);
            if (!calls.isEmpty() && calls.getFirst().begun() <= firstEnd) {
                List<List<Done<M>>> rest = new ArrayList<>(left);
                rest.set(thread, calls.subList(1, calls.size()));
                List<Done<M>> next = new ArrayList<>(order);
                next.add(calls.getFirst());
                if (isAsInTurn(rest, next)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isExplained(List<Done<M>> order) {
        M fresh = model.get();
        return order.stream().allMatch(done -> Objects.equals(done.result(), result(done.model(), fresh)));
    }
}
