package org.refdesk.bench;

import java.io.IOException;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.records.Inbox;
import org.refdesk.chat.records.QuestionNotStoredException;
import org.refdesk.chat.reply.Reply.Action;

/** Takes questions and does no more. */
record TakenQuestions(Inbox inbox) implements QuestionReceiver {
    @Override
    public void asked(AskedQuestion asked) throws IOException {
        try {
            inbox.accept(asked);
        } catch (QuestionNotStoredException e) {
            throw new IOException(e);
        }
    }

    @Override
    public boolean edited(String key, String text) {
        return false;
    }

    @Override
    public void retracted(String key) {}

    @Override
    public boolean answersIn(Place thread) {
        return false;
    }

    @Override
    public void voted(String key, String user, Action vote) {}
}
