package org.refdesk.chat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.chat.Samples;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Question;
import org.refdesk.desk.QuestionRules;
import org.refdesk.desk.Verification;
import org.refdesk.desk.Verification.Change;
import org.refdesk.desk.Verification.Slip;
import org.refdesk.desk.Verification.Verdict;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.document.Span;
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
        QuestionRules.read(question);
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
        QuestionRules.read(quote);
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
    public CorpusContents holdings(Scope scope) {
        CorpusContents.HeldStory unknown = new CorpusContents.HeldStory(Metadata.UNKNOWN, 1, 2);
        CorpusContents.HeldStory others = new CorpusContents.HeldStory(Metadata.UNKNOWN, 3, 1_200);
        CorpusContents.Held log = new CorpusContents.Held(
                "log.txt", "00ff", TEXT.length(), List.of(new CorpusContents.HeldStory(STORY, 1, 2)));
        CorpusContents.Held notes = new CorpusContents.Held("notes.txt", "01ff", 10, List.of(unknown, others));
        return new CorpusContents(
                generation(),
                Stream.of(log, notes)
                        .filter(held -> scope.admits(
                                held.id(), held.stories().getFirst().metadata()))
                        .toList());
    }
}
