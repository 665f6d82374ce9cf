package org.refdesk.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Holdings;
import org.refdesk.desk.Question;
import org.refdesk.desk.Questions;
import org.refdesk.desk.Verification;
import org.refdesk.desk.Verification.Change;
import org.refdesk.desk.Verification.Slip;
import org.refdesk.desk.Verification.Verdict;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.passage.Span;
import org.refdesk.query.Scope;

/** A desk with one made-up document of five sentences, which answer each question that has the word "comet". */
final class MadeUpDesk implements Desk {
    static final List<String> SENTENCES = List.of(
            "The comet was seen by Halley in May.",
            "Its tail was green.",
            "Nobody had seen it before.",
            "Some feared it.",
            "It comes back in 2061.");

    private static final String TEXT = String.join(" ", SENTENCES);
    private static final Metadata STORY = new Metadata(
            "A Green Comet", "The Observer’s Log", null, new PartialDate(2022, 3, null), "https://log.example/green");

    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Scope> scopes = new CopyOnWriteArrayList<>();
    volatile String text = TEXT;

    @Override
    public Answer ask(Question asking) {
        String question = asking.text();
        Questions.read(question);
        asked.add(question);
        scopes.add(asking.scope());
        if (question.contains("comet")) {
            return new Answer.Cited(citations(), null, List.of());
        }
        if (question.contains("commet")) {
            return new Answer.Cited(citations().subList(0, 1), "when was the comet", List.of("A note."));
        }
        return new Answer.NotFound(
                question.contains("void") ? List.of() : citations().subList(1, 3), null, List.of());
    }

    static List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        int start = 0;
        for (String sentence : SENTENCES) {
            List<String> alsoIn = citations.isEmpty() ? List.of("copy.txt") : List.of();
            citations.add(citation(sentence, start, alsoIn));
            start += sentence.length() + 1;
        }
        return citations;
    }

    private static Citation citation(String words, int start, List<String> alsoIn) {
        return new Citation(
                words,
                List.of(new Span(0, 3)),
                "log.txt",
                STORY,
                null,
                2,
                start,
                start + words.length(),
                0.5,
                "00ff",
                alsoIn);
    }

    @Override
    public long generation() {
        return Samples.NOON.toEpochMilli();
    }

    @Override
    public String around(Citation citation, int characters, Scope scope) {
        return citation.end() > text.length()
                ? ""
                : text.substring(
                        Math.max(0, citation.start() - characters),
                        Math.min(text.length(), citation.end() + characters));
    }

    @Override
    public Verification verify(String quote, Scope scope) {
        Questions.read(quote);
        Citation place = citations().getFirst();
        return switch (quote) {
            case "The comet" -> new Verification(Verdict.EXACT, place, Set.of(), List.of());
            case "the  comet" -> new Verification(Verdict.EXACT, place, Set.of(Slip.WHITE_SPACE, Slip.CASE), List.of());
            case "The planet" ->
                new Verification(
                        Verdict.DIFFERS,
                        place,
                        Set.of(),
                        List.of(new Change("planet", "comet"), new Change("big", ""), new Change("", "in May")));
            case "a comet" -> new Verification(Verdict.NOWHERE, place, Set.of(), List.of());
            default -> new Verification(Verdict.NOWHERE, null, Set.of(), List.of());
        };
    }

    @Override
    public boolean isWhole(String document, Scope scope) {
        return true;
    }

    @Override
    public Holdings holdings(Scope scope) {
        Holdings.HeldStory unknown = new Holdings.HeldStory(Metadata.UNKNOWN, 1, 2);
        Holdings.HeldStory others = new Holdings.HeldStory(Metadata.UNKNOWN, 3, 1_200);
        Holdings.Held log =
                new Holdings.Held("log.txt", "00ff", TEXT.length(), List.of(new Holdings.HeldStory(STORY, 1, 2)));
        Holdings.Held notes = new Holdings.Held("notes.txt", "01ff", 10, List.of(unknown, others));
        return new Holdings(
                generation(),
                Stream.of(log, notes)
                        .filter(held -> scope.admits(
                                held.id(), held.stories().getFirst().metadata()))
                        .toList());
    }
}
