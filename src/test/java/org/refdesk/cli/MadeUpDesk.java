package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Question;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.Verification;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.document.Span;
import org.refdesk.query.Scope;

/** A desk with one made-up document; it answers each question that has the word "comet" with sentences about comets. */
public final class MadeUpDesk implements Desk {
    public static final String TEXT =
            "The comet was seen in May. Its tail was green. Nobody had seen it before. It comes back in 2061.";

    private static final Metadata STORY =
            new Metadata("A Green Comet", "The Observer’s Log", null, new PartialDate(2022, 3, null), null);

    @Override
    public Answer ask(Question asking) {
        String question = asking.text();
        if (question.isBlank()) {
            throw new QuestionException("The question is empty; ask in a few words.");
        }
        if (question.contains("comet")) {
            return new Answer.Cited(citations(), null, List.of());
        }
        if (question.contains("commet")) {
            return new Answer.Cited(citations().subList(0, 1), "comet", List.of("source:nobody matches no document."));
        }
        return new Answer.NotFound(citations().subList(1, 2), null, List.of());
    }

    private static List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        int start = 0;
        for (String sentence : TEXT.split("(?<=\\.) ", -1)) {
            int comet = sentence.indexOf("comet");
            List<Span> highlights = comet < 0 ? List.of() : List.of(new Span(comet, comet + 5));
            double score = 0.9 - citations.size() / 10.0;
            citations.add(new Citation(
                    sentence,
                    highlights,
                    "log.txt",
                    STORY,
                    null,
                    2,
                    start,
                    start + sentence.length(),
                    score,
                    "00ff",
                    citations.isEmpty() ? List.of("copy.txt") : List.of()));
            start += sentence.length() + 1;
        }
        return citations;
    }

    @Override
    public long generation() {
        return 1;
    }

    @Override
    public String around(Citation citation, int characters, Scope scope) {
        return TEXT.substring(
                Math.max(0, citation.start() - characters), Math.min(TEXT.length(), citation.end() + characters));
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
        CorpusContents.HeldStory story = new CorpusContents.HeldStory(STORY, 1, 2);
        return new CorpusContents(
                7, List.of(new CorpusContents.Held("log.txt", "00ff", TEXT.length(), List.of(story))));
    }
}
