package org.refdesk.chat.delivery;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.refdesk.background.ErrorDescription;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes answers, a few at once and each with a deadline. Each gets a platform thread, so that virtual threads, which
 * mostly wait, get their turn.
 */
final class AnswerExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerExecutor.class);
    private static final ExecutorService THREADS = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().name("chat-answer-", 1).daemon().factory());

    private final Responder answering;
    private final Apologies apologies;
    private final Duration deadline;
    private final Semaphore places;

    AnswerExecutor(Responder answering, Apologies apologies, DeliverySettings settings) {
        this.answering = answering;
        this.apologies = apologies;
        this.deadline = settings.deadline();
        this.places = new Semaphore(settings.atOnce(), true);
    }

    /** The answer to a question, or an apology. */
    Reply reply(AskedQuestion asked) throws InterruptedException {
        places.acquire();
        try {
            Future<Reply> work = THREADS.submit(() -> answering.reply(asked));
            return work.get(deadline.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            LOG.error("a question could not be answered: {}", ErrorDescription.of(e));
            return apologies.failed(asked);
        } catch (TimeoutException e) {
            // The slow answer runs on: a thread that searches with Lucene must not be interrupted.
            LOG.warn("a question was not answered within {} s", deadline.toSeconds());
            return apologies.tookTooLong(asked);
        } catch (RuntimeException | Error e) {
            // No thread could be started.
            LOG.error("a question could not be worked on: {}", ErrorDescription.of(e));
            return apologies.failed(asked);
        } finally {
            places.release();
        }
    }
}
