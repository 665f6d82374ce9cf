package org.refdesk.desk;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.analysis.Synonyms;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.query.Filter;
import org.refdesk.query.Query;
import org.refdesk.query.Speaker;
import org.refdesk.retrieval.Idf;
import org.refdesk.retrieval.PassageFilter;
import org.refdesk.retrieval.QueryTerm;
import org.refdesk.retrieval.QueryTerms;
import org.refdesk.text.Messages;

/**
 * Somebody whose words a question asks for, and whom the corpus does not know: it neither has their stories nor speaks
 * of them, so it cannot say what they said.
 *
 * <p>A name is known by its last word, whatever stands before it: Wyden may be the senator, or Ron. Else it may be
 * known by its office, or as an acronym.
 */
final class UnknownSpeaker {
    /** Of papers, the last word says nothing: such a name must stand as a whole. */
    private static final Pattern PAPER = Pattern.compile(
            ".+ (?:times|post|journal|news|tribune|herald|gazette|chronicle|observer|telegraph|globe|magazine)");

    /** Between the words of a file's name, which are one word elsewhere. */
    private static final Pattern MARKS = Pattern.compile("[_.-]+");

    /** Two letters may stand for much. */
    private static final int SHORTEST_ACRONYM = 3;

    private final Synonyms synonyms;
    private final IndexSnapshot snapshot;

    UnknownSpeaker(Synonyms synonyms, IndexSnapshot snapshot) {
        this.synonyms = synonyms;
        this.snapshot = snapshot;
    }

    /** What to say of the speaker of a question, where there is one that is unknown. */
    Optional<String> note(Query query) {
        return Speaker.in(query.effective())
                .filter(name -> !isKnown(name))
                .map(name -> Messages.text("note.unknown_speaker", name));
    }

    private boolean isKnown(String name) {
        List<String> words = RefdeskAnalyzer.surface().terms(name).stream()
                .filter(word -> !StopWords.contains(word))
                .toList();
        if (words.isEmpty()) {
            return true;
        }
        String all = String.join(" ", words);
        if (isSource(all) || standsAsAcronym(words)) {
            return true;
        }
        return PAPER.matcher(all).matches()
                ? any(PassageFilter.phrase(all)) || isInTitle(all)
                : standsByOffice(words) || isKnown(words.getLast(), name) || isInTitle(words.getLast());
    }

    private boolean isSource(String name) {
        return any(PassageFilter.passages(List.of(new Filter.Source(name))))
                || any(PassageFilter.passages(List.of(new Filter.Author(name))));
    }

    private boolean standsAsAcronym(List<String> words) {
        String initials = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        return initials.length() >= SHORTEST_ACRONYM && snapshot.words().count(initials) > 0;
    }

    /** Inspector General Doe may stand as the Inspector General. */
    private boolean standsByOffice(List<String> words) {
        List<String> office = words.subList(0, words.size() - 1);
        return office.size() > 1 && any(PassageFilter.phrase(String.join(" ", office)));
    }

    /** Whether a word stands somewhere, or one that it may be misspelt for, or a synonym of the name is known. */
    private boolean isKnown(String word, String name) {
        IndexReader reader = snapshot.searcher().getIndexReader();
        QueryTerm last = QueryTerms.of(name, synonyms, reader).all().getLast();
        return !last.others().isEmpty()
                || new Idf(reader).passagesWith(last.terms().getLast()) > 0
                || snapshot.words().count(word) > 0
                || !snapshot.words().near(word, 1).isEmpty();
    }

    /** An interview names who is asked in its title, or in the name of its file, and may do so nowhere else. */
    private boolean isInTitle(String words) {
        return snapshot.documents().stream()
                .flatMap(document -> Stream.concat(
                        Stream.of(document.id()),
                        document.stories().stream()
                                .map(story -> Objects.requireNonNullElse(
                                        story.metadata().title(), ""))))
                .anyMatch(title -> (" " + surface(title) + " ").contains(" " + words + " "));
    }

    private static String surface(String text) {
        return String.join(
                " ", RefdeskAnalyzer.surface().terms(MARKS.matcher(text).replaceAll(" ")));
    }

    private boolean any(org.apache.lucene.search.Query passages) {
        return MatchCounts.count(passages, snapshot) > 0;
    }
}
