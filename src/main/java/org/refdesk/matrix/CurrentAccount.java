package org.refdesk.matrix;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException;
import org.refdesk.text.Messages;

/** The account that is open now, if one is. */
final class CurrentAccount {
    private volatile @Nullable MatrixAccount now;

    void set(@Nullable MatrixAccount account) {
        now = account;
    }

    Optional<MatrixAccount> find() {
        return Optional.ofNullable(now);
    }

    /** @throws PlatformException where none is open yet */
    MatrixAccount get() throws PlatformException {
        MatrixAccount open = now;
        if (open == null) {
            throw new PlatformException(
                    PlatformException.Kind.LATER, Messages.text("matrix.trouble.not_connected"), null, null);
        }
        return open;
    }
}
