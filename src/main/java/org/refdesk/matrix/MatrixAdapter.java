package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.Messages;
import org.refdesk.chat.PassedOver;
import org.refdesk.chat.Persistence;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.Reception;
import org.refdesk.matrix.MatrixAccount.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refdesk in Matrix, as one thing to open and close. It stays with its homeserver through all that befalls it. */
public final class MatrixAdapter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MatrixAdapter.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /** With what is closed: its database may have much to write yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MatrixSettings settings;
    private final MatrixHomeserver homeserver;
    private final OpenAccount open = new OpenAccount();
    private final MatrixPlatform platform = new MatrixPlatform(open);
    private final MatrixState state;
    private final PassedOver passedOver = new PassedOver(MatrixPlatform.NAME);
    private @Nullable Thread keeper;

    /** An adapter that hears nothing until {@link #start}. */
    public MatrixAdapter(MatrixSettings settings, MatrixHomeserver homeserver) {
        this.settings = settings;
        this.homeserver = homeserver;
        this.state = new MatrixState(settings.folder().resolve(MatrixStatus.FILE));
    }

    /** Posts answers. */
    public MatrixPlatform platform() {
        return platform;
    }

    /** Begins to hear what people say. */
    public void start(Reception reception) {
        keeper = Thread.ofPlatform().name("matrix").daemon().start(() -> keep(reception));
    }

    /** How it stands with Matrix. */
    public PlatformState state() {
        return state.now(passedOver.count(), homeserver.leftOut());
    }

    /**
     * Copies what it keeps into another folder, while it is used. What is heard meanwhile is told by the homeserver
     * once more to who goes on from the copy.
     */
    public void copyTo(Path other) throws IOException {
        homeserver.copy(settings.folder(), other);
    }

    private void keep(Reception reception) {
        try {
            boolean again = true;
            while (again) {
                again = Persistence.UNENDING.until(() -> keepOpen(reception), (trouble, pause) -> notOpen(trouble));
            }
        } catch (PlatformException e) {
            notOpen(e);
        } catch (InterruptedException e) {
            LOG.debug("Matrix: closed");
        }
    }

    /** Whether to open the account anew, with what it takes to log in. */
    private boolean keepOpen(Reception reception) throws PlatformException, IOException, InterruptedException {
        MatrixFolder folder = MatrixFolder.open(settings.folder());
        Instant beginning = folder.beginning();
        try (MatrixAccount account = homeserver.open(folder.store(), settings.recoveryKey(), settings.password());
                Session session = Session.begin(account, settings, folder, beginning, reception, state, passedOver)) {
            open.set(account);
            while (account.connection() != Connection.LOGGED_OUT) {
                session.look();
                Thread.sleep(GLANCE);
            }
        } catch (RuntimeException e) {
            LOG.error("Matrix: defect, begun anew", e);
            String words =
                    Messages.text("matrix.trouble.unexpected", e.getClass().getSimpleName());
            throw new PlatformException(Kind.UNKNOWN, words, null, e);
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
        Thread thread = keeper;
        if (thread != null) {
            thread.interrupt();
            try {
                if (!thread.join(PATIENCE)) {
                    LOG.warn("Matrix: the account is still open; end the process before its data folder is changed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
