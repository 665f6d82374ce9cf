package org.refdesk.chat.delivery;

import java.util.Optional;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.records.AnswerChange;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.FinishedQuestion;
import org.refdesk.chat.records.PostedCitations;
import org.refdesk.chat.records.QuestionLog;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.ReplyCitations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has answers that are posted follow what becomes of their questions. */
final class AnswerUpdater {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerUpdater.class);

    private final ChatRecords records;
    private final AnswerExecutor workbench;
    private final PlatformAttempts attempts;
    private final ShutdownGate gate;

    AnswerUpdater(ChatRecords records, AnswerExecutor workbench, PlatformAttempts attempts, ShutdownGate gate) {
        this.records = records;
        this.workbench = workbench;
        this.attempts = attempts;
        this.gate = gate;
    }

    /** Does all that there is to do with an answer; nothing while it is not posted. */
    void amend(String key, ChatPlatform platform) throws InterruptedException {
        QuestionLog ledger = records.ledger();
        for (Optional<AnswerChange> next = ledger.change(key); next.isPresent(); next = ledger.change(key)) {
            if (ledger.pending(key).isPresent()) {
                return;
            }
            Optional<FinishedQuestion> answered = records.answered(key).filter(one -> one.posted() != null);
            if (answered.isEmpty()) {
                ledger.settled(next.get(), null, PostedCitations.NOTHING);
            } else {
                amend(next.get(), answered.get(), platform);
            }
        }
    }

    /** Nothing can be done about a change. */
    void drop(String key) {
        records.ledger()
                .change(key)
                .ifPresent(change -> records.ledger().settled(change, null, PostedCitations.NOTHING));
    }

    private void amend(AnswerChange change, FinishedQuestion answered, ChatPlatform platform)
            throws InterruptedException {
        QuestionLog ledger = records.ledger();
        String posted = String.valueOf(answered.posted());
        try {
            if (change.text() == null) {
                attempts.until(
                        platform,
                        () -> gate.during(() -> {
                            platform.retract(answered.asked(), posted);
                            ledger.settled(change, null, PostedCitations.NOTHING);
                            return posted;
                        }));
            } else {
                AskedQuestion asked = answered.asked().withText(change.text());
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
            ledger.settled(change, posted, PostedCitations.NOTHING);
        }
    }
}
