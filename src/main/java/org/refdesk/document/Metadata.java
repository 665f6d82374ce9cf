package org.refdesk.document;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a story or a document. What is not known is null, never guessed.
 *
 * <p>Readers keep to the bounds: see {@code reader.CheckedMetadata}.
 *
 * @param title headline, of at most {@value #LONGEST_TITLE} characters
 * @param publisher who published it, in at most {@value #LONGEST_NAME} characters
 * @param author who wrote it, in at most {@value #LONGEST_NAME} characters
 * @param date when it was published
 * @param url where it was published, an address without a {@linkplain WebAddress#flaw flaw}
 */
public record Metadata(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable PartialDate date,
        @Nullable String url) {
    /** Length of the longest title, in UTF-16 units: three lines of a page. */
    public static final int LONGEST_TITLE = 300;

    /** Length of the longest name of a publisher or an author, in UTF-16 units. */
    public static final int LONGEST_NAME = 200;

    /** Nothing is known. */
    public static final Metadata UNKNOWN = new Metadata(null, null, null, null, null);

    /** This, with what it leaves unknown taken from {@code other}. */
    public Metadata or(Metadata other) {
        return new Metadata(
                title != null ? title : other.title,
                publisher != null ? publisher : other.publisher,
                author != null ? author : other.author,
                date != null ? date : other.date,
                url != null ? url : other.url);
    }
}
