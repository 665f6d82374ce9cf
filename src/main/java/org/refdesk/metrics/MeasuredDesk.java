package org.refdesk.metrics;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Holdings;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.Verification;
import org.refdesk.metrics.Metrics.Outcome;
import org.refdesk.query.Filter;

/** A desk that tells how each question ended, and how long it took. */
record MeasuredDesk(Desk desk, BiConsumer<Outcome, Duration> told) implements Desk {
    @Override
    public Answer ask(String question) {
        long start = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            Answer answer = desk.ask(question);
            outcome = answer instanceof Answer.Cited ? Outcome.ANSWERED : Outcome.NOT_FOUND;
            return answer;
        } catch (QuestionException e) {
            outcome = Outcome.REFUSED;
            throw e;
        } finally {
            told.accept(outcome, Duration.ofNanos(System.nanoTime() - start));
        }
    }

    @Override
    public String around(Citation citation, int characters) {
        return desk.around(citation, characters);
    }

    @Override
    public Verification verify(String quote, List<Filter> within) {
        return desk.verify(quote, within);
    }

    @Override
    public Holdings holdings() {
        return desk.holdings();
    }

    @Override
    public long generation() {
        return desk.generation();
    }
}
