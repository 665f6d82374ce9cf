package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException;

/** A homeserver at which an account can be opened. */
public interface AccountOpener {
    /**
     * Opens the account that a folder holds, without asking the homeserver; where it holds none, logs in, and lets
     * others know that the new device belongs to the account.
     *
     * @param store folder of the account's keys and state
     * @param recoveryKey file with the key by which all the others can be had again; it is written where there is none
     * @param password null where there is none to log in with
     * @throws PlatformException where it cannot be opened, with what to do
     */
    AccountClient open(Path store, Path recoveryKey, @Nullable String password) throws PlatformException;

    /** How much of what the homeserver sent is no event, or too long for one, and was left out. */
    long leftOut();

    /**
     * Copies the keys and the state that a folder holds, open or not, as they are at one moment; nothing where it holds
     * none.
     *
     * @param other a folder that is closed to others
     * @throws IOException where it cannot be done now
     */
    void copy(Path store, Path other) throws IOException;
}
