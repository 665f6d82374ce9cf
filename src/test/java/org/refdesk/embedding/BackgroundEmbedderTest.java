package org.refdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.Backoff;
import org.refdesk.background.StepListener;
import org.refdesk.peers.Deadline;

@Timeout(300)
class BackgroundEmbedderTest {
    private final BackgroundLoops loops =
            new BackgroundLoops(StepListener.NONE, new Backoff(Duration.ofMillis(20), Duration.ofMillis(50)));
    private final AtomicInteger loads = new AtomicInteger();

    private BackgroundEmbedder embedder(Supplier<HashEmbedder> load) {
        return new BackgroundEmbedder(EmbeddingModel.E5_SMALL_V2, load::get, loops);
    }

    @Test
    void whoAsksWaitsUntilItIsReady() {
        try (BackgroundEmbedder embedder = embedder(HashEmbedder::new)) {
            assertThat(embedder.question("lamps").vector())
                    .isEqualTo(new HashEmbedder().question("lamps").vector());
            assertThat(embedder.isReady()).isTrue();
        }
    }

    @Test
    void aModelThatCannotBeLoadedIsLoadedAgain() throws Exception {
        CountDownLatch mended = new CountDownLatch(1);
        try (BackgroundEmbedder embedder = embedder(() -> {
            loads.incrementAndGet();
            if (mended.getCount() > 0) {
                throw new OutOfMemoryError("Java heap space");
            }
            return new HashEmbedder();
        })) {
            assertThatThrownBy(() -> embedder.question("lamps")).hasRootCauseInstanceOf(OutOfMemoryError.class);
            assertThat(embedder.isReady()).isFalse();
            Deadline.await("it is said", () -> loops.failing().contains("model"));
            mended.countDown();
            Deadline.await("it is ready", embedder::isReady);
            assertThat(embedder.question("lamps")).isNotNull();
            Deadline.await("it is said", () -> loops.failing().isEmpty());
        }
    }

    @Test
    void closedItIsNotLoadedAnyMore() {
        BackgroundEmbedder embedder = embedder(() -> {
            loads.incrementAndGet();
            return new HashEmbedder();
        });
        embedder.close();
        embedder.close();
        assertThatThrownBy(() -> embedder.question("lamps")).hasMessageContaining("closed");
        assertThat(loads).hasValue(0);
    }
}
