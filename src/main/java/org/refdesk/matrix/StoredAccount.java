package org.refdesk.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * What lies in the folder of an account, seen without opening it.
 *
 * @param hasStore whether there is what a session is kept in
 * @param status as the service last wrote it, where it knew its account then
 * @param state in a few words; empty where the service never ran
 * @param isAnothers whether it is another account's than the configured one
 */
public record StoredAccount(
        boolean hasStore, Optional<MatrixStatus> status, Optional<String> state, boolean isAnothers) {
    private static final String STORE = "account.mv.db";

    /** Looks. */
    public static StoredAccount of(MatrixSettings settings) throws IOException {
        Optional<MatrixStatus> written = MatrixStatus.read(settings.folder());
        boolean store = Files.exists(settings.folder().resolve(STORE));
        boolean anothers = store
                && written.map(MatrixStatus::user)
                        .filter(user -> !settings.names(user))
                        .isPresent();
        return new StoredAccount(
                store, written.filter(status -> status.user() != null), written.map(MatrixStatus::state), anothers);
    }
}
