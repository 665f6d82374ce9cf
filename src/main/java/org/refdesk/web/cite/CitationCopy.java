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

        String write(CitationData citing) {
            return switch (this) {
                case TEXT -> PlainCitation.of(citing);
                case MARKDOWN -> MarkdownCitation.of(citing);
                case RIS -> RisCitation.of(citing);
                case BIBTEX -> BibtexCitation.of(citing);
                case CSL -> CslCitation.of(citing);
            };
        }
    }

    public static List<CitationCopy> all(CitationData citing) {
        return Arrays.stream(Style.values())
                .map(style -> new CitationCopy(style, style.write(citing)))
                .toList();
    }
}
