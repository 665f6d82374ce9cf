package org.refdesk.chat.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.ErrorDescription;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.Outcome;
import org.refdesk.chat.records.PendingQuestion;
import org.refdesk.chat.records.QuestionLog;
import org.refdesk.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes one question: posts its answer once, or abandons it. */
final class AnswerPoster {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerPoster.class);

    private final ChatRecords records;
    private final QuestionLog questionLog;
    private final AnswerExecutor answerExecutor;
    private final Apologies apologies;
    private final PlatformAttempts platformAttempts;
    private final ShutdownGate shutdownGate;
    private final Duration fresh;
    private final Duration patience;
    private final InstantSource clock;
    private final BackgroundWork signs;
    private final AtomicLong failed = new AtomicLong();

    AnswerPoster(
            ChatRecords records,
            AnswerExecutor answerExecutor,
            Apologies apologies,
            PlatformAttempts platformAttempts,
            ShutdownGate shutdownGate,
            DeliverySettings settings) {
        this.records = records;
        this.questionLog = records.questionLog();
        this.clock = records.clock();
        this.signs = records.loops().work("chat-signs");
        this.answerExecutor = answerExecutor;
        this.apologies = apologies;
        this.platformAttempts = platformAttempts;
        this.shutdownGate = shutdownGate;
        this.fresh = settings.fresh();
        this.patience = settings.deadline();
    }

    long failed() {
        return failed.get();
    }

    /** Delivers the answer. If this throws, the caller may try again: nothing is posted twice. */
    void deliver(String key, ChatPlatform platform) throws InterruptedException {
        try {
            if (!isThere(key, platform)) {
                post(key, platform);
            }
        } catch (PlatformException e) {
            giveUp(key, platform.name() + ": " + e.getMessage());
        }
    }

    /** Whether the platform already has the answer: an earlier run, or the service of a backup, may have posted it. */
    private boolean isThere(String key, ChatPlatform platform) throws PlatformException, InterruptedException {
        Optional<PendingQuestion> pending =
                questionLog.pending(key).filter(one -> one.posting() != null || records.mayBeAnswered(one.asked()));
        if (pending.isEmpty()) {
            return false;
        }
        Optional<String> posted = platformAttempts.until(
                platform, () -> platform.posted(pending.get().asked()));
        posted.ifPresent(name -> questionLog.finished(key, Outcome.ANSWERED, name));
        return posted.isPresent();
    }

    /** Computes and posts an answer; starts again if the question was edited meanwhile. */
    private void post(String key, ChatPlatform platform) throws PlatformException, InterruptedException {
        boolean done = false;
        for (Optional<PendingQuestion> now = questionLog.pending(key);
                !done && now.isPresent();
                now = questionLog.pending(key)) {
            AskedQuestion asked = now.get().asked();
            done = post(asked, workOut(asked, platform), platform);
        }
    }

    /** The answer or an apology. Meanwhile the platform shows the user that Refdesk is working. */
    private Reply workOut(AskedQuestion asked, ChatPlatform platform) throws InterruptedException {
        if (asked.at().isBefore(clock.instant().minus(fresh))) {
            return apologies.tooLate(asked);
        }
        Thread sign = signs.begin(() -> platform.working(asked));
        Reply reply = answerExecutor.reply(asked);
        if (sign != null) {
            sign.join(patience);
        }
        return reply;
    }

    private boolean post(AskedQuestion asked, Reply reply, ChatPlatform platform)
            throws PlatformException, InterruptedException {
        Posting posting = new Posting(questionLog, platform, asked);
        try {
            return platformAttempts.until(platform, () -> shutdownGate.during(() -> posting.attempt(reply)));
        } catch (RuntimeException | Error e) {
            LOG.error(
                    "defect: {} cannot show an answer, an apology goes out: {}",
                    platform.name(),
                    ErrorDescription.of(e));
            Reply apology = apologies.failed(asked);
            return platformAttempts.until(platform, () -> shutdownGate.during(() -> posting.attempt(apology)));
        }
    }

    void giveUp(String key, String why) {
        failed.incrementAndGet();
        LOG.error("a question is given up: {}", why);
        questionLog.finished(key, Outcome.FAILED, null);
    }
}
