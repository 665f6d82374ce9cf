package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformState;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How it stands with Matrix: in memory for the service, in a file for commands, a line in the log where it changes. */
final class MatrixState {
    private static final Logger LOG = LoggerFactory.getLogger(MatrixState.class);

    /** Between two writes of a file that only says that all is as before. */
    private static final Duration RARELY = Duration.ofSeconds(10);

    private final Path file;
    private String words = Messages.text("matrix.state.connecting");
    private String verification = Messages.text("matrix.state.not_verified_yet");
    private boolean lost;
    private boolean connected;
    private @Nullable Instant lastSync;
    private Instant written = Instant.MIN;
    private int rooms;
    private long reconnects;
    private @Nullable AccountClient account;

    MatrixState(Path file) {
        this.file = file;
    }

    /**
     * @param unhandled events that could not be handled
     * @param leftOut what is no event
     */
    synchronized PlatformState now(long unhandled, long leftOut) {
        return new PlatformState(MatrixPlatform.NAME, connected, words, reconnects, unhandled, leftOut);
    }

    synchronized boolean isLost() {
        return lost;
    }

    /** The homeserver was heard. */
    synchronized void heard(AccountClient by) {
        lastSync = Instant.now();
        connected(by);
        if (written.isBefore(Instant.now().minus(RARELY)) || by.rooms().size() != rooms) {
            write();
        }
    }

    synchronized void connected(AccountClient by) {
        account = by;
        String now = Messages.text("matrix.state.connected", by.user());
        if (!now.equals(words)) {
            if (lost) {
                LOG.info("{} again", now);
                reconnects++;
            } else {
                LOG.info(now);
            }
            words = now;
            lost = false;
            connected = true;
            write();
        }
    }

    /** It does not stand well; why, in a few words. */
    synchronized void lost(String why) {
        lost = true;
        connected = false;
        if (!why.equals(words)) {
            LOG.warn(why);
            words = why;
            write();
        }
    }

    /** Whether others can tell that the device is ours, in a few words. */
    synchronized void verified(AccountClient by, String outcome) {
        account = by;
        if (!outcome.equals(verification)) {
            if (!outcome.equals(MatrixStatus.VERIFIED)) {
                LOG.warn("Matrix: not verified: {}", outcome);
            }
            verification = outcome;
            write();
        }
    }

    private void write() {
        AccountClient by = account;
        rooms = by == null ? 0 : by.rooms().size();
        try {
            MatrixStatus status = by == null
                    ? new MatrixStatus(words, false, null, null, null, verification, 0, null)
                    : new MatrixStatus(
                            words,
                            connected,
                            by.user(),
                            by.device(),
                            by.fingerprint(),
                            verification,
                            rooms,
                            lastSync == null
                                    ? null
                                    : lastSync.truncatedTo(ChronoUnit.SECONDS).toString());
            status.write(file);
            written = Instant.now();
        } catch (IOException e) {
            LOG.warn("Matrix: {} cannot be written: {}", file, e.toString());
        }
    }
}
