package org.refdesk.index;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.TermSet;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;

/**
 * Where a passage comes from: what all passages of a story have in common, and the index stores once.
 *
 * @param document id of the document
 * @param source the file that the document was read from
 * @param sha256 of the document
 * @param metadata what is known of the story
 * @param about terms of what is known of the story: its title, publisher and author
 */
public record Origin(String document, String source, String sha256, Metadata metadata, TermSet about) {
    /** Whose terms are read from the metadata. */
    public static Origin of(String document, String source, String sha256, Metadata metadata) {
        return new Origin(document, source, sha256, metadata, about(metadata));
    }

    /** Of each story of a document, in order. */
    static List<Origin> of(Document document) {
        return document.stories().stream()
                .map(story -> of(document.id(), document.source(), document.sha256(), story.metadata()))
                .toList();
    }

    private static TermSet about(Metadata metadata) {
        List<String> terms = new ArrayList<>();
        for (String known : new String[] {metadata.title(), metadata.publisher(), metadata.author()}) {
            if (known != null) {
                terms.addAll(RefdeskAnalyzer.stemmed().terms(known));
            }
        }
        return TermSet.of(terms);
    }
}
