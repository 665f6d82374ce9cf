package org.refdesk.query;

import java.util.List;
import java.util.stream.Collectors;
import org.refdesk.document.Metadata;

/**
 * The part of a corpus that those who ask in a place may see. Of what is outside, no answer shows or tells anything.
 *
 * @param filters that a story must pass, all of them; none where the whole corpus may be seen
 */
public record Scope(List<Filter> filters) {
    /** The whole corpus. */
    public static final Scope ALL = new Scope(List.of());

    public Scope {
        filters = List.copyOf(filters);
    }

    /**
     * Reads a scope as it is written in the configuration: {@code source:"404 Media" after:2022}.
     *
     * @throws IllegalArgumentException where it is not of filters alone
     */
    public static Scope parse(String words) {
        Query query = QueryParser.parse(words);
        boolean filtersAlone = !query.filters().isEmpty()
                && query.isWordless()
                && query.excluded().isEmpty()
                && query.problems().isEmpty();
        if (!filtersAlone) {
            throw new IllegalArgumentException("filters alone are needed, such as source:\"404 Media\" after:2022, got "
                    + (words.isBlank() ? "none" : words));
        }
        return new Scope(query.filters());
    }

    /** Whether the whole corpus may be seen. */
    public boolean isAll() {
        return filters.isEmpty();
    }

    /** Whether a story of this document may be seen. */
    public boolean admits(String document, Metadata story) {
        return filters.stream().allMatch(filter -> filter.admits(document, story));
    }

    /** Its filters as they are written in a question; empty where the whole corpus may be seen. */
    public String written() {
        return filters.stream().map(Filter::written).collect(Collectors.joining(" "));
    }
}
