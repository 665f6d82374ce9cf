package org.refdesk.service;

import java.io.IOException;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.Feedback.Vote;
import org.refdesk.chat.records.QuestionNotStoredException;
import org.refdesk.chat.reply.Reply.Action;

/** Passes questions from adapters to the records, which store them safely. */
final class ReceivedQuestions implements QuestionReceiver {
    private final ChatRecords records;

    ReceivedQuestions(ChatRecords records) {
        this.records = records;
    }

    @Override
    public void asked(AskedQuestion asked) throws IOException {
        taken(() -> records.inbox().accept(asked));
    }

    @Override
    public boolean edited(String key, String text) throws IOException {
        return taken(() -> records.inbox().edited(key, text));
    }

    @Override
    public void retracted(String key) throws IOException {
        taken(() -> records.inbox().retracted(key));
    }

    @Override
    public boolean answersIn(Place thread) {
        return records.threads().answeredIn(thread);
    }

    @Override
    public void voted(String key, String user, Action vote) {
        records.feedback().record(new Vote(key, user, vote == Action.USEFUL));
    }

    private static boolean taken(Taking taking) throws IOException {
        try {
            return taking.take();
        } catch (QuestionNotStoredException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private interface Taking {
        boolean take() throws QuestionNotStoredException;
    }
}
