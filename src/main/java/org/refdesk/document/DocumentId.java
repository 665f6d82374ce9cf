package org.refdesk.document;

import java.nio.charset.StandardCharsets;

/** Ids of documents: what a citation, a link and the index name a document by. */
public final class DocumentId {
    /**
     * Length of the longest id, in bytes of UTF-8: three times as many when they are percent-encoded, which still fits
     * into a link, beside the words that it carries.
     */
    public static final int MOST_BYTES = 1_000;

    private DocumentId() {}

    /** Whether it is too long for a link. */
    public static boolean isTooLong(String id) {
        return id.length() > MOST_BYTES
                || (id.length() > MOST_BYTES / 3 && id.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
    }
}
