package org.refdesk.chat;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has answers that are posted follow what becomes of their questions. */
final class Amender {
    private static final Logger LOG = LoggerFactory.getLogger(Amender.class);

    private final ChatRecords records;
    private final Workbench workbench;
    private final Attempts attempts;
    private final Gate gate;

    Amender(ChatRecords records, Workbench workbench, Attempts attempts, Gate gate) {
        this.records = records;
        this.workbench = workbench;
        this.attempts = attempts;
        this.gate = gate;
    }

    /** Does all that there is to do with an answer; nothing while it is not posted. */
    void amend(String key, Platform platform) throws InterruptedException {
        Ledger ledger = records.ledger();
        for (Optional<Change> next = ledger.change(key); next.isPresent(); next = ledger.change(key)) {
            if (ledger.pending(key).isPresent()) {
                return;
            }
            Optional<Answered> answered = records.answered(key).filter(one -> one.posted() != null);
            if (answered.isEmpty()) {
                ledger.settled(next.get(), null, Shown.NOTHING);
            } else {
                amend(next.get(), answered.get(), platform);
            }
        }
    }

    /** Nothing can be done about a change. */
    void drop(String key) {
        records.ledger().change(key).ifPresent(change -> records.ledger().settled(change, null, Shown.NOTHING));
    }

    private void amend(Change change, Answered answered, Platform platform) throws InterruptedException {
        Ledger ledger = records.ledger();
        String posted = String.valueOf(answered.posted());
        try {
            if (change.text() == null) {
                attempts.until(
                        platform,
                        () -> gate.during(() -> {
                            platform.retract(answered.asked(), posted);
                            ledger.settled(change, null, Shown.NOTHING);
                            return posted;
                        }));
            } else {
                Asked asked = answered.asked().withText(change.text());
                Reply reply = workbench.reply(asked);
                attempts.until(
                        platform,
                        () -> gate.during(() -> {
                            platform.replace(asked, posted, reply);
                            ledger.settled(change, posted, ReplyCitations.of(reply));
                            return posted;
                        }));
            }
        } catch (PlatformException e) {
            LOG.error("an answer does not follow its question: {}: {}", platform.name(), e.getMessage());
            ledger.settled(change, posted, Shown.NOTHING);
        }
    }
}
