package org.refdesk.query;

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
 * @param problems what could not be read, each as a sentence that says what is possible
 */
public record Query(
        String question,
        List<String> phrases,
        List<String> excluded,
        List<Filter> filters,
        @Nullable String correction,
        List<String> problems) {
    public Query {
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        filters = List.copyOf(filters);
        problems = List.copyOf(problems);
    }

    /** What to search for: the corrected question where there is one. */
    public String effective() {
        return correction != null ? correction : question;
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
        return new Query(question, phrases, excluded, filters, correction, problems);
    }

    /** This, with the question as corrected. */
    public Query corrected(String correction) {
        return new Query(question, phrases, excluded, filters, correction, problems);
    }
}
