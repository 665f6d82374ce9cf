package org.refdesk.chat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.answer.Citation;
import org.refdesk.desk.RequestParser;
import org.refdesk.query.Filter;
import org.refdesk.query.Query;
import org.refdesk.query.QueryParser;

/** The last question of a conversation, which a follow-up may refer to. */
final class FollowUpContext {
    private static final Set<String> AUXILIARIES = Set.of(
            "did", "does", "do", "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could",
            "should", "may", "might", "must");
    private static final Set<String> DO = Set.of("did", "does", "do");
    private static final Set<String> ASKED_FOR = Set.of("what", "when", "where", "why", "how");

    private final Query query;
    private final List<String> words;
    private final List<NameInQuestion> names;

    FollowUpContext(String question, List<Citation> citations) {
        this.query = QueryParser.parse(question);
        this.words = words(query.question());
        this.names = NameInQuestion.in(words, new CitedNames(citations));
    }

    static List<String> words(String text) {
        return Stream.of(RequestParser.withoutClosingMarks(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isAuxiliary(String word) {
        return AUXILIARIES.contains(TrimmedWord.of(word));
    }

    /** Whether the question has no capital letters, so that they cannot mark names. */
    boolean isLowerCase() {
        return words.stream().noneMatch(word -> word.codePoints().anyMatch(Character::isUpperCase));
    }

    /** The question with its subject, or its only name, replaced; empty if neither is clear. */
    Optional<String> withSubject(String other) {
        return subject().map(run -> asked(run.replaced(words, other), List.of()));
    }

    /** The question with the name after this preposition replaced. */
    Optional<String> withNameAfter(String preposition, String other) {
        return names.stream()
                .filter(run -> run.start() > 0
                        && TrimmedWord.of(words.get(run.start() - 1)).equals(preposition))
                .findFirst()
                .map(run -> asked(run.replaced(words, other), List.of()));
    }

    /** The question with these words added at its end. */
    String followedBy(String more) {
        return asked(String.join(" ", words) + " " + more, List.of());
    }

    /** The question about another time. */
    String at(String when) {
        return asked(TimeWords.put(String.join(" ", words), when), List.of());
    }

    /** The question with other filters. Each replaces the filters of its kind. */
    String within(List<Filter> filters) {
        return asked(String.join(" ", words), filters);
    }

    /** These words, then the question's words about its subject. */
    String joinedTo(String first) {
        return asked(Stream.concat(Stream.of(first), telling()).collect(Collectors.joining(" ")), List.of());
    }

    /** The question's words about its subject, then these words. */
    String tellingWith(String more) {
        return asked(Stream.concat(telling(), Stream.of(more)).collect(Collectors.joining(" ")), List.of());
    }

    /** The question with another question word: "what did Wyden stop?" becomes "when did Wyden stop?". */
    Optional<String> askedBy(String word) {
        boolean turns =
                words.size() > 2 && ASKED_FOR.contains(TrimmedWord.of(words.getFirst())) && isAuxiliary(words.get(1));
        return turns
                ? Optional.of(asked(word + " " + String.join(" ", words.subList(1, words.size())), List.of()))
                : Optional.empty();
    }

    private Stream<String> telling() {
        return words.stream().filter(word -> !isStopWord(word));
    }

    static boolean isStopWord(String word) {
        String plain = TrimmedWord.of(word);
        return plain.isEmpty()
                || StopWords.contains(plain)
                || RefdeskAnalyzer.stemmed().terms(plain).stream().allMatch(StopWords::contains);
    }

    private Optional<NameInQuestion> subject() {
        int auxiliary = 0;
        while (auxiliary < words.size() && !isAuxiliary(words.get(auxiliary))) {
            auxiliary++;
        }
        for (NameInQuestion run : names) {
            int gap = run.start() - auxiliary - 1;
            boolean near = gap == 0 || (gap > 0 && gap <= 2 && areTitles(auxiliary + 1, run.start()));
            if (auxiliary < words.size() && near) {
                return Optional.of(run.from(auxiliary + 1));
            }
        }
        if (names.size() == 1) {
            return Optional.of(names.getFirst());
        }
        return names.isEmpty() ? barest(auxiliary) : Optional.empty();
    }

    /** Words before a name that belong to it, as in "what did senator Wyden stop?". */
    private boolean areTitles(int from, int to) {
        return words.subList(from, to).stream().allMatch(word -> !isStopWord(word) || TrimmedWord.isArticle(word));
    }

    /** The words between auxiliary and verb are the subject, as in "what did wyden stop?". */
    private Optional<NameInQuestion> barest(int auxiliary) {
        boolean bare = auxiliary == 1
                && words.size() == 4
                && DO.contains(TrimmedWord.of(words.get(1)))
                && !isStopWord(words.get(2))
                && !isStopWord(words.get(3));
        return bare ? Optional.of(new NameInQuestion(2, 3)) : Optional.empty();
    }

    private String asked(String text, List<Filter> filters) {
        List<String> parts = new ArrayList<>();
        parts.add(text.strip() + (query.question().strip().endsWith("?") ? "?" : ""));
        query.excluded().forEach(word -> parts.add(word.contains(" ") ? "-\"" + word + "\"" : "-" + word));
        Set<Class<?>> replaced = filters.stream().map(Object::getClass).collect(Collectors.toSet());
        query.filters().stream()
                .filter(filter -> !replaced.contains(filter.getClass()))
                .forEach(filter -> parts.add(filter.written()));
        filters.forEach(filter -> parts.add(filter.written()));
        return String.join(" ", parts);
    }
}
