package org.refdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Desk;
import org.refdesk.desk.QuestionException;
import org.refdesk.json.AnswerJson;
import org.refdesk.json.TimedAnswer;

/**
 * A question a line, an answer a line, in the same order. Each answer is written before the next question is read, so
 * that another program can hold a dialogue through two pipes.
 */
public final class Batch {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Desk desk;
    private final Function<Citation, Optional<String>> links;

    /**
     * A batch that a desk answers.
     *
     * @param links where citations can be opened
     */
    public Batch(Desk desk, Function<Citation, Optional<String>> links) {
        this.desk = desk;
        this.links = links;
    }

    /** Answers every line; a line that cannot be asked is answered "not_found" with a note that says why. */
    public void answer(BufferedReader questions, PrintStream answers) throws IOException {
        String line = questions.readLine();
        if (line != null && line.startsWith(BYTE_ORDER_MARK)) {
            line = line.substring(1);
        }
        while (line != null && !answers.checkError()) {
            answers.println(AnswerJson.of(answer(line), links));
            line = questions.readLine();
        }
        answers.flush();
    }

    private TimedAnswer answer(String question) {
        try {
            return TimedAnswer.ask(desk, question);
        } catch (QuestionException e) {
            return new TimedAnswer(
                    question, new Answer.NotFound(List.of(), null, List.of(e.getMessage())), Duration.ZERO);
        }
    }
}
