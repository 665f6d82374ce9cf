package org.refdesk.matrix;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException;
import org.refdesk.text.Messages;

/** The account that is open now, if one is. */
final class CurrentAccount {
    private volatile @Nullable AccountClient now;

    void set(@Nullable AccountClient account) {
        now = account;
    }

    Optional<AccountClient> find() {
        return Optional.ofNullable(now);
    }

    /** @throws PlatformException where none is open yet */
    AccountClient get() throws PlatformException {
        AccountClient open = now;
        if (open == null) {
            throw new PlatformException(
                    PlatformException.Kind.LATER, Messages.text("matrix.trouble.not_connected"), null, null);
        }
        return open;
    }
}
