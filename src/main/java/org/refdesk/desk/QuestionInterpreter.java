package org.refdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.StoredDocument;
import org.refdesk.query.Filter;
import org.refdesk.query.Query;
import org.refdesk.retrieval.PassageFilter;
import org.refdesk.text.Messages;

/**
 * Checks a question against the corpus: which parts the corpus can follow, and what to tell the user about the rest.
 *
 * @param query to ask; phrases that no document contains become plain words
 * @param possible whether any passage is left to search
 * @param notes sentences about how the question was understood and what is possible
 */
record QuestionInterpreter(Query query, boolean possible, List<String> notes) {
    /** The most names to list if a filter matches none. */
    private static final int MOST_NAMES = 12;

    QuestionInterpreter {
        notes = List.copyOf(notes);
    }

    static QuestionInterpreter of(Query asked, IndexSnapshot snapshot) {
        List<String> notes = new ArrayList<>(asked.problems());
        Query query = withPhrasesThatStand(asked, snapshot, notes);
        if (query.filters().isEmpty()) {
            return new QuestionInterpreter(query, true, notes);
        }
        List<StoredDocument> documents = snapshot.documents();
        for (Filter filter : query.filters()) {
            if (MatchCounts.count(PassageFilter.passages(List.of(filter)), snapshot) == 0) {
                notes.add(filter.written() + " matches nothing here; " + possible(filter, documents));
            }
        }
        boolean possible = MatchCounts.count(PassageFilter.passages(query.filters()), snapshot) > 0;
        if (!possible && notes.size() == asked.problems().size()) {
            notes.add(Messages.text("note.no_match", written(query.filters())));
        }
        noteUnknown(query.filters(), documents, notes);
        return new QuestionInterpreter(query, possible, notes);
    }

    /** The same with one more note. */
    List<String> and(String note) {
        return Stream.concat(notes.stream(), Stream.of(note)).toList();
    }

    private static Query withPhrasesThatStand(Query query, IndexSnapshot snapshot, List<String> notes) {
        List<String> standing = new ArrayList<>();
        for (String phrase : query.phrases()) {
            if (MatchCounts.count(PassageFilter.phrase(phrase), snapshot) > 0) {
                standing.add(phrase);
            } else {
                notes.add("\"" + phrase + "\" is in no document word for word, so it was read as plain words.");
            }
        }
        return query.withPhrases(standing);
    }

    private static void noteUnknown(List<Filter> filters, List<StoredDocument> documents, List<String> notes) {
        long open = stories(documents)
                .filter(story -> filters.stream().anyMatch(filter -> filter.leavesOpen(story)))
                .count();
        if (open > 0) {
            notes.add((open == 1 ? "1 story was" : open + " stories were")
                    + " left out, since what is known of them does not say whether they match " + written(filters)
                    + ".");
        }
    }

    private static String possible(Filter filter, List<StoredDocument> documents) {
        return switch (filter) {
            case Filter.Source source -> "the publishers are: " + names(documents, Metadata::publisher);
            case Filter.Author author -> "the authors are: " + names(documents, Metadata::author);
            case Filter.File file ->
                "the files are: "
                        + listed(documents.stream().map(StoredDocument::id).toList());
            case Filter.Before before -> "the dates are: " + dates(documents);
            case Filter.After after -> "the dates are: " + dates(documents);
        };
    }

    private static String names(List<StoredDocument> documents, Function<Metadata, @Nullable String> name) {
        List<String> names = new ArrayList<>();
        stories(documents).forEach(story -> {
            String found = name.apply(story);
            if (found != null) {
                names.add(found);
            }
        });
        return listed(names);
    }

    private static String dates(List<StoredDocument> documents) {
        List<PartialDate> dates = stories(documents)
                .map(Metadata::date)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted((a, b) -> a.first().compareTo(b.first()))
                .toList();
        return dates.isEmpty() ? "none is known." : dates.getFirst() + " to " + dates.getLast() + ".";
    }

    private static String listed(List<String> all) {
        TreeSet<String> names = new TreeSet<>(all);
        if (names.isEmpty()) {
            return "none is known.";
        }
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", ")) + more + ".";
    }

    private static String written(List<Filter> filters) {
        return filters.stream().map(Filter::written).collect(Collectors.joining(" "));
    }

    private static Stream<Metadata> stories(List<StoredDocument> documents) {
        return documents.stream()
                .flatMap(document -> document.stories().stream())
                .map(StoredDocument.StoredStory::metadata);
    }
}
