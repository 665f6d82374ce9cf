package org.refdesk.desk;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.query.Scope;

/** A desk that counts how often it is asked, and says in each answer when it was. */
class CountingDesk implements Desk {
    final AtomicInteger asked = new AtomicInteger();
    final AtomicLong generation = new AtomicLong();

    @Override
    public Answer ask(Question question) {
        int number = asked.incrementAndGet();
        QuestionRules.read(question.text());
        return new Answer.NotFound(List.of(), null, List.of("asked " + number));
    }

    @Override
    public String around(Citation citation, int characters, Scope scope) {
        return citation.quote();
    }

    @Override
    public Verification verify(String quote, Scope scope) {
        return new Verification(Verification.Verdict.NOWHERE, null, Set.of(), List.of());
    }

    @Override
    public boolean isWhole(String document, Scope scope) {
        return true;
    }

    @Override
    public CorpusContents holdings(Scope scope) {
        return new CorpusContents(generation(), List.of());
    }

    @Override
    public long generation() {
        return generation.get();
    }
}
