package org.refdesk.slack;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.delivery.QuestionsOnly;
import org.refdesk.chat.reply.Reply.Action;

/** A reception that keeps what it is asked, after it did with it what a test says. */
final class Received extends QuestionsOnly {
    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    final BlockingQueue<String> votes = new LinkedBlockingQueue<>();

    volatile Taking taking = text -> {};

    /** What happens before a question is kept. */
    interface Taking {
        void before(String text) throws IOException;
    }

    @Override
    public void asked(AskedQuestion one) throws IOException {
        taking.before(one.text());
        asked.add(one.text());
    }

    @Override
    public boolean edited(String key, String text) {
        return false;
    }

    @Override
    public void voted(String key, String user, Action vote) {
        votes.add(key + " " + vote);
    }
}
