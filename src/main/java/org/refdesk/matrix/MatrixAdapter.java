package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.ClosePolicy;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.Retrier;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.matrix.AccountClient.Connection;
import org.refdesk.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refdesk in Matrix, as one thing to open and close. It stays with its homeserver through all that befalls it. */
public final class MatrixAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MatrixAdapter.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** With what is closed: its database may have much to write yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MatrixSettings settings;
    private final AccountOpener homeserver;
    private final CurrentAccount open = new CurrentAccount();
    private final MatrixPlatform platform;
    private final MatrixState state;
    private final BackgroundWork tasks;
    private final BackgroundLoops loops;
    private final UnhandledEvents unhandled = new UnhandledEvents(MatrixPlatform.NAME);
    private @Nullable BackgroundLoop keeper;

    /**
     * An adapter that hears nothing until {@link #start}.
     *
     * @param loops hears how its background work goes
     */
    public MatrixAdapter(MatrixSettings settings, AccountOpener homeserver, BackgroundLoops loops) {
        this.loops = loops;
        this.tasks = loops.work("matrix-chores");
        this.platform = new MatrixPlatform(open, loops.work("matrix-signs"));
        this.settings = settings;
        this.homeserver = homeserver;
        this.state = new MatrixState(settings.folder().resolve(MatrixStatus.FILE));
    }

    /** Posts answers. */
    public MatrixPlatform platform() {
        return platform;
    }

    /** Begins to hear what people say. */
    public void start(QuestionReceiver questionReceiver) {
        BackgroundLoop begun = loops.loop("matrix", ClosePolicy.interrupted(PATIENCE), () -> keep(questionReceiver));
        keeper = begun;
        begun.start();
    }

    /** How it stands with Matrix. */
    public PlatformState state() {
        return state.now(unhandled.count(), homeserver.leftOut());
    }

    /**
     * Copies what it keeps into another folder, while it is used. What is heard meanwhile is told by the homeserver
     * once more to who goes on from the copy.
     */
    public void copyTo(Path other) throws IOException {
        homeserver.copy(settings.folder(), other);
    }

    private Optional<Duration> keep(QuestionReceiver questionReceiver) throws InterruptedException {
        try {
            boolean again =
                    Retrier.UNENDING.until(() -> keepOpen(questionReceiver), (trouble, pause) -> notOpen(trouble));
            return again ? Optional.of(Duration.ZERO) : Optional.empty();
        } catch (PlatformException e) {
            notOpen(e);
            return Optional.empty();
        } catch (RuntimeException | Error e) {
            state.lost(Messages.text("matrix.trouble.unexpected", e.getClass().getSimpleName()));
            throw e;
        }
    }

    /** Whether to open the account anew, with what it takes to log in. */
    private boolean keepOpen(QuestionReceiver questionReceiver)
            throws PlatformException, IOException, InterruptedException {
        BackgroundLoop loop = Objects.requireNonNull(keeper);
        loop.work().step("open the account");
        MatrixFolder folder = MatrixFolder.open(settings.folder());
        Instant beginning = folder.beginning();
        try (AccountClient account = homeserver.open(folder.store(), settings.recoveryKey(), settings.password());
                MatrixSession matrixSession = MatrixSession.begin(
                        account, settings, folder, beginning, questionReceiver, state, tasks, unhandled)) {
            open.set(account);
            loop.work().step("ask the homeserver for the state of the account");
            while (account.connection() != Connection.LOGGED_OUT) {
                matrixSession.look();
                loop.goesWell();
                Thread.sleep(GLANCE);
            }
        } finally {
            open.set(null);
        }
        state.lost(Messages.text("matrix.state.logged_out"));
        return settings.password() != null;
    }

    private void notOpen(Throwable trouble) {
        state.lost(Messages.text("matrix.state.not_connected", String.valueOf(trouble.getMessage())));
    }

    @Override
    public void close() {
        BackgroundLoop loop = keeper;
        if (loop != null && !loop.end()) {
            LOG.warn("Matrix: the account is still open; end the process before its data folder is changed");
        }
    }
}
