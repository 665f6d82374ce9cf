package org.refdesk.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.answer.NotSearched;
import org.refdesk.document.Metadata;
import org.refdesk.index.Completeness;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.StoredDocument;
import org.refdesk.query.Filter;
import org.refdesk.query.Scope;
import org.refdesk.text.UtcTime;

/** Adds to answers which files of the corpus were not searched. */
final class NotSearchedNotes {
    private final IndexSnapshot snapshot;
    private final Scope scope;
    private final Completeness completeness;

    /** @param snapshot of the scope */
    NotSearchedNotes(IndexSnapshot snapshot, Scope scope) {
        this.snapshot = snapshot;
        this.scope = scope;
        this.completeness = snapshot.completeness();
    }

    /** The answer with the files that were not searched. */
    Answer told(Answer answer) {
        NotSearched notSearched = notSearched();
        return notSearched.isNothing() && completeness.outdated().isEmpty()
                ? answer
                : answer.withMissing(notSearched, notes(citations(answer)));
    }

    /** The verification with the files that were not searched. */
    Verification told(Verification found) {
        Citation place = found.place();
        return found.withMissing(notSearched(), notes(place == null ? List.of() : List.of(place)));
    }

    /** The files of the scope. Of a file that was never read, only the name is known. */
    NotSearched notSearched() {
        boolean everything = snapshot.searcher().getIndexReader().numDocs() == 0;
        if (scope.isAll()) {
            return new NotSearched(
                    everything,
                    completeness.files(),
                    completeness.unread(),
                    completeness.more(),
                    completeness.outdated());
        }
        List<Completeness.Unread> unread = completeness.unread().stream()
                .filter(one -> isWithinScope(one.name()))
                .toList();
        List<Completeness.Outdated> outdated = completeness.outdated().stream()
                .filter(one -> isWithinScope(one.name()))
                .toList();
        if (unread.isEmpty() && outdated.isEmpty()) {
            return NotSearched.NOTHING;
        }
        Set<String> files = snapshot.documents().stream()
                .map(StoredDocument::source)
                .collect(Collectors.toCollection(TreeSet::new));
        unread.forEach(one -> files.add(one.name()));
        return new NotSearched(everything, files.size(), unread, 0, outdated);
    }

    private boolean isWithinScope(String file) {
        return scope.filters().stream()
                .allMatch(filter -> filter instanceof Filter.File && filter.admits(file, Metadata.UNKNOWN));
    }

    private List<String> notes(List<Citation> citations) {
        if (completeness.outdated().isEmpty()) {
            return List.of();
        }
        List<String> notes = new ArrayList<>();
        for (String id : citations.stream().map(Citation::document).distinct().toList()) {
            String note = note(id);
            if (note != null) {
                notes.add(note);
            }
        }
        return notes;
    }

    private @Nullable String note(String id) {
        boolean outdated = snapshot.document(id)
                .flatMap(document -> completeness.outdated(document.source(), id))
                .isPresent();
        return outdated
                ? id + " could not be read again; this is its text as of "
                        + snapshot.layout(id)
                                .map(layout -> UtcTime.toMinutes(layout.read()))
                                .orElse("an earlier reading")
                        + "."
                : null;
    }

    private static List<Citation> citations(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.citations();
            case Answer.NotFound missing -> missing.closest();
        };
    }
}
