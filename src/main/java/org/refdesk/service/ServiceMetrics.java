package org.refdesk.service;

import java.util.function.ToDoubleFunction;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.delivery.Delivery;
import org.refdesk.corpus.FollowedCorpus;
import org.refdesk.desk.CacheStatistics;
import org.refdesk.metrics.Metrics;
import org.refdesk.wiring.ChatPlatforms;
import org.refdesk.wiring.OpenDesk;

/** Adds figures about the parts of the service to the metrics. */
final class ServiceMetrics {
    private final Metrics metrics;

    ServiceMetrics(Metrics metrics) {
        this.metrics = metrics;
    }

    void of(OpenDesk opened, FollowedCorpus following) {
        metrics.gauge(
                "refdesk.index.documents",
                "Documents that are answered from",
                null,
                () -> opened.figures().documents());
        metrics.gauge(
                "refdesk.index",
                "What the index takes on disk",
                "bytes",
                () -> opened.figures().bytes());
        metrics.gauge(
                "refdesk.index.generation",
                "Grows with each change of the index",
                null,
                () -> opened.desk().generation());
        metrics.gauge(
                "refdesk.corpus.skipped",
                "Files that are not answered from",
                null,
                () -> following.skipped().size());
        metrics.gauge(
                "refdesk.corpus.outdated",
                "Files that cannot be read now, and are answered from as they were read before",
                null,
                () -> following.kept().size());
        metrics.gauge(
                "refdesk.corpus.trouble",
                "1 where the index may be behind its corpus",
                null,
                () -> following.trouble().isPresent() ? 1 : 0);
        metrics.counter(
                "refdesk.quotes.dropped",
                "Quotes that were not cited, because they did not stand in the stored text; each is a defect",
                () -> opened.figures().droppedQuotes());
        if (opened.figures().cache() != null) {
            metrics.counter(
                    "refdesk.cache.hits", "Questions whose answer was there", () -> of(opened, CacheStatistics::hits));
            metrics.counter(
                    "refdesk.cache.misses",
                    "Questions whose answer had to be found",
                    () -> of(opened, CacheStatistics::misses));
            metrics.gauge(
                    "refdesk.cache", "What the answers kept weigh", "bytes", () -> of(opened, CacheStatistics::bytes));
        }
    }

    /** Adds figures for all background work, also work that begins later. */
    void of(BackgroundLoops loops) {
        loops.tell(work -> {
            metrics.counter(
                    "refdesk.background.failures",
                    "How often background work failed, and was tried again",
                    work::failures,
                    "work",
                    work.name());
            metrics.gauge(
                    "refdesk.background.failing",
                    "1 where background work fails now",
                    null,
                    () -> work.isFailing() ? 1 : 0,
                    "work",
                    work.name());
        });
    }

    private static double of(OpenDesk opened, ToDoubleFunction<CacheStatistics> figure) {
        CacheStatistics cache = opened.figures().cache();
        return cache == null ? 0 : figure.applyAsDouble(cache);
    }

    void of(Delivery delivery) {
        metrics.gauge(
                "refdesk.queue.pending",
                "Questions in chats that are not finished",
                null,
                () -> delivery.backlog().pending());
        metrics.gauge(
                "refdesk.queue.oldest",
                "Age of the oldest question that is not",
                "seconds",
                () -> delivery.backlog().oldest().toMillis() / 1_000.0);
        metrics.counter(
                "refdesk.queue.failed",
                "Questions in chats that were given up",
                () -> delivery.backlog().failed());
    }

    void of(ChatPlatforms platforms) {
        for (PlatformState platform : platforms.states()) {
            String name = platform.platform();
            metrics.gauge(
                    "refdesk.connected",
                    "1 where what people say is heard",
                    null,
                    () -> of(platforms, name, state -> state.connected() ? 1 : 0),
                    "platform",
                    name);
            metrics.counter(
                    "refdesk.reconnects",
                    "How often it was connected again",
                    () -> of(platforms, name, PlatformState::reconnects),
                    "platform",
                    name);
            metrics.counter(
                    "refdesk.events.passed.over",
                    "Events, messages and commands that could not be handled, which is a defect",
                    () -> of(platforms, name, PlatformState::passedOver),
                    "platform",
                    name);
            metrics.counter(
                    "refdesk.events.left.out",
                    "What a platform sent that is no event, or too long for one",
                    () -> of(platforms, name, PlatformState::leftOut),
                    "platform",
                    name);
        }
    }

    private static double of(ChatPlatforms platforms, String name, ToDoubleFunction<PlatformState> figure) {
        return platforms.states().stream()
                .filter(state -> state.platform().equals(name))
                .mapToDouble(figure)
                .sum();
    }
}
