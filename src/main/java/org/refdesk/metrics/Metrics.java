package org.refdesk.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.Desk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The metrics of a running service, for Prometheus. Safe for use by several threads. */
public final class Metrics implements AutoCloseable {
    private static final Logger QUESTIONS = LoggerFactory.getLogger("org.refdesk.questions");

    /** Bounds of the histogram of answer times, in milliseconds. */
    private static final double[] STEPS = {1, 2.5, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000};

    private static final ScopedValue<Asking> ASKING = ScopedValue.newInstance();

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    /** Strong references: the registry itself has only weak ones. */
    private final Collection<DoubleSupplier> counted = new ConcurrentLinkedQueue<>();

    /** Metrics of the process only, at first. */
    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge(
                "process.resident.memory",
                "Memory of the process that is not swapped out",
                "bytes",
                ResidentMemory::bytes);
    }

    /** How a question ended. */
    enum Outcome {
        ANSWERED,
        NOT_FOUND,
        /** The question cannot be asked: it is too long, or has only filters. */
        REFUSED,
        FAILED,
        /** The desk was not asked: the message was a command or exceeded a limit. */
        OTHER
    }

    /** The adapter that asks, and whether it asked the desk. */
    private static final class Asking {
        private final String adapter;
        private boolean asked;

        Asking(String adapter) {
            this.adapter = adapter;
        }
    }

    /** A desk that counts questions for the adapter that {@link #during} names, otherwise for {@code adapter}. */
    public Desk measured(Desk desk, String adapter) {
        return new MeasuredDesk(desk, (outcome, took) -> {
            Asking asking = ASKING.orElse(new Asking(adapter));
            asking.asked = true;
            count(asking.adapter, outcome, took);
        });
    }

    /** Runs a request of an adapter. */
    public <T> T during(String adapter, Supplier<T> work) {
        Asking asking = new Asking(adapter);
        long start = System.nanoTime();
        try {
            return ScopedValue.where(ASKING, asking).call(work::get);
        } finally {
            if (!asking.asked) {
                count(adapter, Outcome.OTHER, Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    private void count(String adapter, Outcome outcome, Duration took) {
        String ended = outcome.name().toLowerCase(Locale.ROOT);
        registry.counter("refdesk.questions", "adapter", adapter, "outcome", ended)
                .increment();
        if (outcome != Outcome.OTHER) {
            timers.computeIfAbsent(adapter, this::timer).record(took);
        }
        QUESTIONS.info("{}: {} in {} ms", adapter, ended, TimeUnit.NANOSECONDS.toMicros(took.toNanos()) / 1_000.0);
    }

    private Timer timer(String adapter) {
        return Timer.builder("refdesk.question")
                .description("Time that the desk took for a question")
                .tag("adapter", adapter)
                .serviceLevelObjectives(DoubleStream.of(STEPS)
                        .mapToObj(millis -> Duration.ofNanos((long) (millis * 1_000_000)))
                        .toArray(Duration[]::new))
                .register(registry);
    }

    /** Adds a gauge. It is read at each request of the metrics. */
    public void gauge(String name, String description, @Nullable String unit, DoubleSupplier value, String... tags) {
        Gauge.builder(name, value::getAsDouble)
                .description(description)
                .baseUnit(unit)
                .tags(Tags.of(tags))
                .register(registry);
    }

    /** Adds a counter. */
    public void counter(String name, String description, DoubleSupplier value, String... tags) {
        counted.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                .description(description)
                .tags(Tags.of(tags))
                .register(registry);
    }

    /** All metrics, in Prometheus' text format. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
