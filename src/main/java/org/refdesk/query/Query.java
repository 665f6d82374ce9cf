package org.refdesk.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as understood.
 *
 * @param question the question as asked, control characters, filters and exclusions removed, white space folded, the
 *     words of phrases kept: what is embedded
 * @param phrases texts in quotation marks: each must stand in the passage
 * @param excluded words and phrases that must not stand in the passage
 * @param filters which stories to look in; all of them must hold
 * @param correction the question with misspelt words corrected against the corpus, or null where none was
 * @param topic what is asked of the source that the question names in its words, or null where it names none
 * @param problems what could not be read or was left out, each as a sentence that says what is possible
 */
public record Query(
        String question,
        List<String> phrases,
        List<String> excluded,
        List<Filter> filters,
        @Nullable String correction,
        @Nullable String topic,
        List<String> problems) {
    public Query {
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        filters = List.copyOf(filters);
        problems = List.copyOf(problems);
    }

    /** What to search for: what is asked of a source where one is named, corrected where that was needed. */
    public String effective() {
        return topic != null ? topic : correction != null ? correction : question;
    }

    /** Whether there is no word to search for: nothing at all, or only filters and exclusions. */
    public boolean isWordless() {
        return !PlainText.hasWord(question);
    }

    /** Whether it says where to look: a filter or an exclusion, also one that could not be read. */
    public boolean isNarrowed() {
        return !filters.isEmpty() || !excluded.isEmpty() || !problems.isEmpty();
    }

    /** This, with other phrases. */
    public Query withPhrases(List<String> phrases) {
        return new Query(question, phrases, excluded, filters, correction, topic, problems);
    }

    /** This, with one more problem. */
    Query withProblem(String problem) {
        List<String> all = new ArrayList<>(problems);
        all.add(problem);
        return new Query(question, phrases, excluded, filters, correction, topic, all);
    }

    /** This, with the question as corrected. */
    public Query corrected(String correction) {
        return new Query(question, phrases, excluded, filters, correction, topic, problems);
    }

    /** This asked of one source: its topic is what is searched for. */
    Query askedOf(Filter source, String topic) {
        List<Filter> all = new ArrayList<>(filters);
        all.add(source);
        return new Query(question, phrases, excluded, all, correction, topic, problems);
    }
}
