package org.refdesk.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.ClosePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the service lets a restoring have its data folder: it is asked for it, leaves it, and has it again afterwards.
 */
public final class RestorePause {
    private static final Logger LOG = LoggerFactory.getLogger(RestorePause.class);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Path data;
    private final Collection<Path> restorings = new CopyOnWriteArrayList<>();

    public RestorePause(Path data) {
        this.data = data;
    }

    /**
     * Waits until the data folder is asked for.
     *
     * @param loops hears how that goes
     */
    public void awaitRequest(BackgroundLoops loops) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        BackgroundWork work = loops.work("making-way");
        try (BackgroundLoop loop = loops.loop(work.name(), ClosePolicy.AFTER_ITS_STEP, () -> look(asked, work))) {
            loop.start();
            asked.await();
        }
    }

    private Optional<Duration> look(CountDownLatch asked, BackgroundWork work) {
        work.step("look who restores");
        try {
            RestoreStaging.takeUp(data, restorings);
        } catch (IOException e) {
            LOG.debug("what is next to the data folder cannot be seen: {}", e.toString());
        }
        if (restorings.isEmpty()) {
            return Optional.of(GLANCE);
        }
        asked.countDown();
        return Optional.empty();
    }

    /** Waits until who asked is done with it, or was killed. */
    public void awaitEnd() throws InterruptedException {
        while (restorings.stream().anyMatch(this::goesOn)) {
            Thread.sleep(GLANCE);
        }
        restorings.clear();
    }

    private boolean goesOn(Path restoring) {
        try {
            return Files.exists(restoring) && RestoreStaging.isHeld(restoring);
        } catch (IOException e) {
            // Its files go as it ends.
            return Files.exists(restoring);
        }
    }
}
