package org.refdesk.evaluation;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question of which it is known what answers it.
 *
 * @param kind what sort of question, such as {@code keyword}
 * @param facets the distinct points of the answer; none where the corpus cannot answer
 */
public record GoldQuestion(String id, String question, String kind, List<Facet> facets) {
    public GoldQuestion {
        facets = List.copyOf(facets);
    }

    /** The files that its quotes are in. */
    Stream<String> files() {
        return facets.stream().flatMap(facet -> facet.anyOf().stream()).map(GoldQuote::file);
    }

    /**
     * One point of an answer.
     *
     * @param anyOf the quotes that make it; one of them is enough
     */
    public record Facet(List<GoldQuote> anyOf) {
        public Facet {
            anyOf = List.copyOf(anyOf);
        }
    }

    /**
     * Words that make a point.
     *
     * @param file name of the document, without folders
     */
    public record GoldQuote(String file, String quote) {}
}
