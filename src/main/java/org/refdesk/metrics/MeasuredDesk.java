package org.refdesk.metrics;

import java.time.Duration;
import java.util.function.BiConsumer;
import org.refdesk.answer.Answer;
import org.refdesk.desk.Desk;
import org.refdesk.desk.ForwardingDesk;
import org.refdesk.desk.Question;
import org.refdesk.desk.QuestionException;
import org.refdesk.metrics.Metrics.Outcome;

/** A desk that records how each question ended and how long it took. */
final class MeasuredDesk extends ForwardingDesk {
    private final BiConsumer<Outcome, Duration> told;

    MeasuredDesk(Desk desk, BiConsumer<Outcome, Duration> told) {
        super(desk);
        this.told = told;
    }

    @Override
    public Answer ask(Question question) {
        long start = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            Answer answer = super.ask(question);
            outcome = answer instanceof Answer.Cited ? Outcome.ANSWERED : Outcome.NOT_FOUND;
            return answer;
        } catch (QuestionException e) {
            outcome = Outcome.REFUSED;
            throw e;
        } finally {
            told.accept(outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }
}
