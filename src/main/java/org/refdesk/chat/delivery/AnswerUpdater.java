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

/** Updates or deletes posted answers when their questions are edited or deleted. */
final class AnswerUpdater {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerUpdater.class);

    private final ChatRecords records;
    private final AnswerExecutor answerExecutor;
    private final PlatformAttempts platformAttempts;
    private final ShutdownGate shutdownGate;

    AnswerUpdater(
            ChatRecords records,
            AnswerExecutor answerExecutor,
            PlatformAttempts platformAttempts,
            ShutdownGate shutdownGate) {
        this.records = records;
        this.answerExecutor = answerExecutor;
        this.platformAttempts = platformAttempts;
        this.shutdownGate = shutdownGate;
    }

    /** Applies all pending changes to an answer. Does nothing until the answer is posted. */
    void amend(String key, ChatPlatform platform) throws InterruptedException {
        QuestionLog questionLog = records.questionLog();
        for (Optional<AnswerChange> next = questionLog.change(key); next.isPresent(); next = questionLog.change(key)) {
            if (questionLog.pending(key).isPresent()) {
                return;
            }
            Optional<FinishedQuestion> answered = records.answered(key).filter(one -> one.posted() != null);
            if (answered.isEmpty()) {
                questionLog.settled(next.get(), null, PostedCitations.NOTHING);
            } else {
                amend(next.get(), answered.get(), platform);
            }
        }
    }

    /** Drops a change that cannot be applied. */
    void drop(String key) {
        records.questionLog()
                .change(key)
                .ifPresent(change -> records.questionLog().settled(change, null, PostedCitations.NOTHING));
    }

    private void amend(AnswerChange change, FinishedQuestion answered, ChatPlatform platform)
            throws InterruptedException {
        QuestionLog questionLog = records.questionLog();
        String posted = String.valueOf(answered.posted());
        try {
            if (change.text() == null) {
                platformAttempts.until(
                        platform,
                        () -> shutdownGate.during(() -> {
                            platform.retract(answered.asked(), posted);
                            questionLog.settled(change, null, PostedCitations.NOTHING);
                            return posted;
                        }));
            } else {
                AskedQuestion asked = answered.asked().withText(change.text());
                Reply reply = answerExecutor.reply(asked);
                platformAttempts.until(
                        platform,
                        () -> shutdownGate.during(() -> {
                            platform.replace(asked, posted, reply);
                            questionLog.settled(change, posted, ReplyCitations.of(reply));
                            return posted;
                        }));
            }
        } catch (PlatformException e) {
            LOG.error("an answer does not follow its question: {}: {}", platform.name(), e.getMessage());
            questionLog.settled(change, posted, PostedCitations.NOTHING);
        }
    }
}
