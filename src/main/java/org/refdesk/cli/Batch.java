package org.refdesk.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.refdesk.answer.Answer;
import org.refdesk.desk.QuestionException;
import org.refdesk.json.AnswerJson;
import org.refdesk.json.ReplyJson;
import org.refdesk.json.TimedAnswer;

/**
 * Replies to a file with one question or other request per line. Writes each reply before it reads the next line, so
 * that another program can hold a dialogue through two pipes.
 */
public final class Batch {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final ReplyJson replies;

    public Batch(ReplyJson replies) {
        this.replies = replies;
    }

    /** Replies to every line. A line that cannot be asked gets "not_found" and a note with the reason. */
    public void answer(BufferedReader questions, PrintStream answers) throws IOException {
        String line = questions.readLine();
        if (line != null && line.startsWith(BYTE_ORDER_MARK)) {
            line = line.substring(1);
        }
        while (line != null && !answers.checkError()) {
            answers.println(reply(line));
            line = questions.readLine();
        }
        answers.flush();
    }

    private String reply(String line) {
        try {
            return replies.to(line).json();
        } catch (QuestionException e) {
            Answer refused = new Answer.NotFound(List.of(), null, List.of(e.getMessage()));
            return AnswerJson.of(new TimedAnswer(line, refused, Duration.ZERO), citation -> Optional.empty());
        }
    }
}
