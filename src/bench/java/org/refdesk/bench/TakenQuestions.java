package org.refdesk.bench;

import java.io.IOException;
import org.refdesk.chat.Asked;
import org.refdesk.chat.Inbox;
import org.refdesk.chat.NotTakenException;
import org.refdesk.chat.Place;
import org.refdesk.chat.Reception;
import org.refdesk.chat.Reply.Action;

/** Takes questions and does no more. */
record TakenQuestions(Inbox inbox) implements Reception {
    @Override
    public void asked(Asked asked) throws IOException {
        try {
            inbox.accept(asked);
        } catch (NotTakenException e) {
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
