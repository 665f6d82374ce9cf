package org.refdesk.desk;

import java.util.List;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.query.Filter;

/** A desk that passes on to another what it does not do itself. */
public abstract class ForwardingDesk implements Desk {
    private final Desk desk;

    protected ForwardingDesk(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer ask(String question) {
        return desk.ask(question);
    }

    @Override
    public String around(Citation citation, int characters) {
        return desk.around(citation, characters);
    }

    @Override
    public Verification verify(String quote, List<Filter> within) {
        return desk.verify(quote, within);
    }

    @Override
    public Holdings holdings() {
        return desk.holdings();
    }

    @Override
    public long generation() {
        return desk.generation();
    }
}
