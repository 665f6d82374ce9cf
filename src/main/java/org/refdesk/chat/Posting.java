package org.refdesk.chat;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException.Kind;

/** The posting of one answer, which may take several attempts, but happens once. */
final class Posting {
    private final Ledger ledger;
    private final Platform platform;
    private final Asked asked;
    private boolean begun;
    private boolean unsure;
    private @Nullable String posted;

    Posting(Ledger ledger, Platform platform, Asked asked) {
        this.ledger = ledger;
        this.platform = platform;
        this.asked = asked;
    }

    /**
     * One attempt.
     *
     * @return false where it must not be posted: the question is another one meanwhile, or was taken back
     */
    boolean attempt(Reply reply) throws PlatformException, IOException {
        begun = begun || ledger.posting(asked, ReplyCitations.of(reply));
        if (begun) {
            if (posted == null) {
                Optional<String> there = unsure ? platform.posted(asked) : Optional.empty();
                posted = there.isPresent() ? there.get() : post(reply);
            }
            ledger.finished(asked.key(), Outcome.ANSWERED, posted);
        }
        return begun;
    }

    private String post(Reply reply) throws PlatformException {
        unsure = true;
        try {
            return platform.post(asked, reply);
        } catch (PlatformException e) {
            unsure = e.kind() == Kind.UNKNOWN;
            throw e;
        }
    }
}
