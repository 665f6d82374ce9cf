package org.refdesk.chat.reply;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.query.Scope;

/** The last question of a thread, its answer, and how much of the answer was shown. */
public final class Conversation {
    private final String question;
    private final Answer answer;
    private final Scope scope;
    private final AtomicInteger shown;

    /**
     * @param question as it was understood
     * @param scope that was searched
     * @param shown number of citations in the first reply
     */
    public Conversation(String question, Answer answer, Scope scope, int shown) {
        this.question = question;
        this.answer = answer;
        this.scope = scope;
        this.shown = new AtomicInteger(shown);
    }

    public String question() {
        return question;
    }

    public Answer answer() {
        return answer;
    }

    public Scope scope() {
        return scope;
    }

    public List<Citation> citations() {
        return citations(answer);
    }

    static List<Citation> citations(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.citations();
            case Answer.NotFound missing -> missing.closest();
        };
    }

    /** Advances by so many citations; returns the index of the first of them, or the total if all were shown. */
    public int goOn(int by) {
        return shown.getAndUpdate(now -> Math.min(now + by, citations().size()));
    }
}
