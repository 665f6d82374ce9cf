package org.refdesk.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the service lets a restoring have its data folder: it is asked for it, leaves it, and has it again afterwards.
 */
public final class MakingWay {
    private static final Logger LOG = LoggerFactory.getLogger(MakingWay.class);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Path data;
    private List<Path> restorings = List.of();

    public MakingWay(Path data) {
        this.data = data;
    }

    /** Waits until the data folder is asked for. */
    public void awaitRequest() throws InterruptedException {
        while (restorings.isEmpty()) {
            Thread.sleep(GLANCE);
            try {
                restorings = Staging.takeUp(data);
            } catch (IOException e) {
                LOG.debug("what is beside the data folder cannot be seen: {}", e.toString());
            }
        }
    }

    /** Waits until who asked is done with it, or was killed. */
    public void awaitEnd() throws InterruptedException {
        while (restorings.stream().anyMatch(this::goesOn)) {
            Thread.sleep(GLANCE);
        }
        restorings = List.of();
    }

    private boolean goesOn(Path restoring) {
        try {
            return Files.exists(restoring) && Staging.isHeld(restoring);
        } catch (IOException e) {
            // Its files go as it ends.
            return Files.exists(restoring);
        }
    }
}
