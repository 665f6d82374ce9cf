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
public record TimedAnswer(String question, Answer answer, Duration elapsed) {
    /** Asks a question and measures the time. */
    public static TimedAnswer ask(Desk desk, String question) {
        long start = System.nanoTime();
        Answer answer = desk.ask(Question.of(question));
        return new TimedAnswer(question, answer, Duration.ofNanos(System.nanoTime() - start));
    }

    /** The time in milliseconds, to a tenth. */
    public double milliseconds() {
        return milliseconds(elapsed);
    }

    /** Milliseconds, to a tenth. */
    static double milliseconds(Duration elapsed) {
        return Math.round(elapsed.toNanos() / 1e5) / 10.0;
    }
}
