package org.refdesk.web.cite;

import java.util.Arrays;
import java.util.List;

/**
 * A citation in a style, to be copied.
 *
 * @param style that it is in
 * @param text ready to be pasted
 */
public record CitationCopy(Style style, String text) {
    /** The styles, in the order of the page. */
    public enum Style {
        TEXT("text", "Plain text"),
        MARKDOWN("markdown", "Markdown"),
        RIS("ris", "RIS"),
        BIBTEX("bibtex", "BibTeX"),
        CSL("csl", "CSL-JSON");

        private final String key;
        private final String label;

        Style(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** As addresses name it. */
        public String key() {
            return key;
        }

        /** As people name it. */
        public String label() {
            return label;
        }

        String write(CitationData citationData) {
            return switch (this) {
                case TEXT -> PlainCitation.of(citationData);
                case MARKDOWN -> MarkdownCitation.of(citationData);
                case RIS -> RisCitation.of(citationData);
                case BIBTEX -> BibtexCitation.of(citationData);
                case CSL -> CslCitation.of(citationData);
            };
        }
    }

    public static List<CitationCopy> all(CitationData citationData) {
        return Arrays.stream(Style.values())
                .map(style -> new CitationCopy(style, style.write(citationData)))
                .toList();
    }
}
