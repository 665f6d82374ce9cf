package org.refdesk.web.cite;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;

/**
 * A citation as RIS: a line a field, each with a tag of two letters, from {@code TY} to {@code ER}. A field holds no
 * line end, so that those of the quote are spaces here.
 */
final class RisCitation {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private RisCitation() {}

    static String of(CitationData citationData) {
        Metadata story = citationData.story();
        RisCitation ris = new RisCitation();
        ris.field("TY", story.url() == null ? "GEN" : "ELEC");
        ris.field("TI", citationData.title());
        ris.field("AU", story.author());
        ris.field("PB", story.publisher());
        if (story.date() != null) {
            ris.field("PY", "%04d".formatted(story.date().year()));
            ris.field("DA", date(story.date()));
        }
        ris.field("UR", story.url());
        ris.field("L2", citationData.link());
        ris.field("Y2", DAY.format(citationData.read()) + "/");
        ris.field("N1", "“" + citationData.quote() + "”");
        ris.field("N1", citationData.place());
        ris.field("ER", "");
        return ris.text.toString();
    }

    /** Year, month, day and a remark, with slashes between; what is unknown is empty. */
    private static String date(PartialDate date) {
        return "%04d/%s/%s/".formatted(date.year(), two(date.month()), two(date.day()));
    }

    private static String two(@Nullable Integer number) {
        return number == null ? "" : "%02d".formatted(number);
    }

    private void field(String tag, @Nullable String value) {
        if (value != null) {
            text.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " ").strip())
                    .append("\r\n");
        }
    }
}
