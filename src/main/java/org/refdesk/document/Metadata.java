package org.refdesk.document;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a story or a document. What is not known is null, never guessed.
 *
 * @param title headline
 * @param publisher who published it
 * @param author who wrote it
 * @param date when it was published
 * @param url where it was published
 */
public record Metadata(
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String author,
        @Nullable PartialDate date,
        @Nullable String url) {
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
