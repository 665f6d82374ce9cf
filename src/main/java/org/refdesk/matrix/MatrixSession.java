package org.refdesk.matrix;

import java.io.IOException;
import java.time.Instant;
import org.refdesk.background.BackgroundWork;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.Retrier;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.matrix.AccountClient.Connection;
import org.refdesk.text.Messages;

/** An open account with all that listens to it. */
final class MatrixSession implements AutoCloseable {
    private final AccountClient account;
    private final BackgroundTasks backgroundTasks;
    private final InvitePolicy invitePolicy;
    private final MatrixState state;

    private MatrixSession(
            AccountClient account, BackgroundTasks backgroundTasks, InvitePolicy invitePolicy, MatrixState state) {
        this.account = account;
        this.backgroundTasks = backgroundTasks;
        this.invitePolicy = invitePolicy;
        this.state = state;
    }

    /**
     * Begins to listen.
     *
     * @param beginning when the desk first came
     * @param work hears what fails beside listening
     * @throws PlatformException where the account is another than the settings name
     */
    static MatrixSession begin(
            AccountClient account,
            MatrixSettings settings,
            MatrixFolder folder,
            Instant beginning,
            QuestionReceiver questionReceiver,
            MatrixState state,
            BackgroundWork work,
            UnhandledEvents unhandled)
            throws PlatformException, IOException {
        if (!settings.names(account.user())) {
            throw new PlatformException(
                    Kind.NEVER,
                    Messages.text("matrix.trouble.other_user", folder.store(), account.user(), settings.user()),
                    null,
                    null);
        }
        RoomDirectory rooms = new RoomDirectory(account);
        BackgroundTasks backgroundTasks = new BackgroundTasks(work);
        InvitePolicy invitePolicy = new InvitePolicy(account, rooms, settings.inviters(), backgroundTasks);
        Addressing addressing = new Addressing(account.user(), account.displayName(), settings.prefix());
        MessageHandler questions =
                new MessageHandler(account, questionReceiver, addressing, rooms, invitePolicy, backgroundTasks);
        PendingDecryptions sealed = new PendingDecryptions(
                account,
                rooms,
                PendingDecryptionsFile.open(folder.sealed()),
                questions::said,
                backgroundTasks,
                unhandled);
        MatrixSession matrixSession = new MatrixSession(account, backgroundTasks, invitePolicy, state);
        try {
            TimelineFilter news = new TimelineFilter(account, beginning, unhandled);
            account.listen(
                    new SyncListener(news, questions, sealed, invitePolicy, () -> state.heard(account), unhandled));
            sealed.begin();
            backgroundTasks.begin("matrix-verification", matrixSession::verify);
            return matrixSession;
        } catch (Throwable e) {
            backgroundTasks.close();
            throw e;
        }
    }

    /**
     * Lets others tell that the device is the account's own. The desk answers meanwhile, but goes to no new room until
     * that was tried: there, clients that share keys only with verified devices would give it none for the first
     * questions, ever.
     */
    private void verify() throws InterruptedException {
        try {
            Retrier.UNENDING.until(
                    () -> {
                        account.verify();
                        return true;
                    },
                    (trouble, pause) -> tried(trouble));
            state.verified(account, MatrixStatus.VERIFIED);
        } catch (PlatformException e) {
            state.verified(account, String.valueOf(e.getMessage()));
        }
        invitePolicy.begin();
    }

    /** Where it does not succeed at once it may never: then rooms are not kept waiting for it. */
    private void tried(Throwable trouble) {
        state.verified(account, String.valueOf(trouble.getMessage()));
        invitePolicy.begin();
    }

    /** Looks how it stands with the homeserver; where it stands badly, asks why. */
    void look() {
        Connection connection = account.connection();
        if (connection == Connection.CONNECTED) {
            state.connected(account);
        } else if (connection == Connection.TROUBLE && !state.isLost()) {
            try {
                account.check();
                state.lost(Messages.text("matrix.state.not_connected", Messages.text("matrix.trouble.unreadable")));
            } catch (PlatformException e) {
                state.lost(Messages.text("matrix.state.not_connected", String.valueOf(e.getMessage())));
            }
        }
    }

    @Override
    public void close() {
        backgroundTasks.close();
    }
}
