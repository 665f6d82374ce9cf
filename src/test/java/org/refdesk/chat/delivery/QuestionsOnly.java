package org.refdesk.chat.delivery;

import org.refdesk.chat.Place;
import org.refdesk.chat.reply.Reply.Action;

/** A reception that takes questions, and nothing else that people do. */
public abstract class QuestionsOnly implements QuestionReceiver {
    @Override
    public boolean edited(String key, String text) {
        return true;
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
