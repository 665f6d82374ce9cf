package org.refdesk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.refdesk.peers.Deadline;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;

/** Questions in rooms of Matrix, each with a number of its own. */
final class MatrixQuestions {
    private final MatrixDesk desk;

    /** The events. */
    private final Set<String> questions = ConcurrentHashMap.newKeySet();

    private final AtomicInteger number = new AtomicInteger();

    MatrixQuestions(MatrixDesk desk) {
        this.desk = desk;
    }

    /** Somebody asks; the event. */
    String asks(MatrixPerson person, String room) throws InterruptedException {
        String question = person.says(room, "!ask who lit the lamps, " + number.incrementAndGet() + "?");
        questions.add(question);
        return question;
    }

    int size() {
        return questions.size();
    }

    /** The answers to each question; edits of them are not meant. */
    Collection<List<Heard>> answers(List<Heard> timelines) {
        Map<String, List<Heard>> answers = new HashMap<>();
        questions.forEach(question -> answers.put(question, new ArrayList<>()));
        for (Heard heard : timelines) {
            List<Heard> before = answers.get(MatrixDesk.answered(heard));
            if (before != null && desk.answers().test(heard)) {
                before.add(heard);
            }
        }
        return answers.values();
    }

    /** Waits until somebody has heard an answer to each, or for so long that it never will come. */
    void awaitAnswers(MatrixPerson person) throws IOException, InterruptedException {
        Deadline.comes(() -> Tally.of(answers(person.heard())).never() == 0);
    }
}
