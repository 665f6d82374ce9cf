package org.refdesk.desk;

import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.query.Scope;

/** A desk that forwards to another desk what it does not do itself. */
public abstract class ForwardingDesk implements Desk {
    private final Desk desk;

    protected ForwardingDesk(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Answer ask(Question question) {
        return desk.ask(question);
    }

    @Override
    public String around(Citation citation, int characters, Scope scope) {
        return desk.around(citation, characters, scope);
    }

    @Override
    public Verification verify(String quote, Scope scope) {
        return desk.verify(quote, scope);
    }

    @Override
    public boolean isWhole(String document, Scope scope) {
        return desk.isWhole(document, scope);
    }

    @Override
    public CorpusContents holdings(Scope scope) {
        return desk.holdings(scope);
    }

    @Override
    public long generation() {
        return desk.generation();
    }
}
