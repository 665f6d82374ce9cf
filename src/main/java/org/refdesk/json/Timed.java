package org.refdesk.json;

import java.time.Duration;
import org.refdesk.answer.Answer;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Question;

/**
 * An answer and how long it took.
 *
 * @param question as asked
 */
public record Timed(String question, Answer answer, Duration elapsed) {
    /** Asks, and measures. */
    public static Timed ask(Desk desk, String question) {
        long start = System.nanoTime();
        Answer answer = desk.ask(Question.of(question));
        return new Timed(question, answer, Duration.ofNanos(System.nanoTime() - start));
    }

    /** In milliseconds, to a tenth. */
    public double milliseconds() {
        return Math.round(elapsed.toNanos() / 1e5) / 10.0;
    }
}
