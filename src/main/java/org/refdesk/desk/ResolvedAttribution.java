package org.refdesk.desk;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.refdesk.document.Metadata;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.StoredDocument;
import org.refdesk.query.Attribution;
import org.refdesk.query.Filter;
import org.refdesk.query.Query;
import org.refdesk.query.SourceNames;
import org.refdesk.retrieval.PassageFilter;
import org.refdesk.text.Messages;

/**
 * The source that a question names: {@code What did Truthout report about Vermont?}
 *
 * @param query to ask this source
 * @param alone whether no other story can be meant; otherwise this source is asked first
 * @param note that tells the user
 */
record ResolvedAttribution(Query query, boolean alone, String note) {
    /** The known publishers and authors. */
    static SourceNames names(IndexSnapshot snapshot) {
        List<Metadata> stories = snapshot.documents().stream()
                .flatMap(document -> document.stories().stream())
                .map(StoredDocument.StoredStory::metadata)
                .toList();
        return SourceNames.of(stories);
    }

    /** Empty if the question names no source, or one that other stories mention. */
    static Optional<ResolvedAttribution> of(Query asked, SourceNames names, IndexSnapshot snapshot) {
        return Attribution.of(asked, names).flatMap(named -> {
            boolean alone = !isSpokenOf(named.source(), snapshot);
            return alone || named.explicit()
                    ? Optional.of(new ResolvedAttribution(named.query(), alone, note(named.source())))
                    : Optional.empty();
        });
    }

    /** Whether a story of another source mentions the name. */
    private static boolean isSpokenOf(SourceNames.Named source, IndexSnapshot snapshot) {
        BooleanQuery others = new BooleanQuery.Builder()
                .add(PassageFilter.phrase(source.name()), Occur.MUST)
                .add(PassageFilter.passages(List.of(source.filter())), Occur.MUST_NOT)
                .build();
        return MatchCounts.count(others, snapshot) > 0;
    }

    private static String note(SourceNames.Named source) {
        return source.filter() instanceof Filter.Author
                ? Messages.text("note.author", source.name())
                : Messages.text("note.publisher", source.name());
    }
}
