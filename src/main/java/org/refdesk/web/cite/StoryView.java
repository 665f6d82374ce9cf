package org.refdesk.web.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.text.OneLine;

/** What is known of a story, as the page shows it. */
public record StoryView(Metadata metadata) {
    /** Its title, or null. */
    @Nullable
    public String title() {
        return metadata.title() == null ? null : OneLine.of(metadata.title());
    }

    /** Publisher, author and date, as far as they are known. */
    public List<String> byline() {
        List<String> parts = new ArrayList<>();
        for (@Nullable String part : new @Nullable String[] {metadata.publisher(), metadata.author()}) {
            if (part != null) {
                parts.add(OneLine.of(part));
            }
        }
        if (metadata.date() != null) {
            parts.add(metadata.date().toString());
        }
        return parts;
    }

    /** Where it was published, as written; null where unknown. */
    @Nullable
    public String url() {
        return metadata.url() == null ? null : OneLine.of(metadata.url());
    }

    /** The same where a browser may follow it, else null: an address in a document may be a script. */
    @Nullable
    public String followable() {
        String url = metadata.url();
        if (url == null) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://") ? url : null;
    }
}
