package org.refdesk.web.cite;

import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A citation as CSL-JSON: an array of one item. What CSL has no field for stands under {@code custom}. */
final class CslCitation {
    private static final JsonFactory FACTORY = new JsonFactory();

    private CslCitation() {}

    static String of(CitationData citationData) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            json.writeStartObject();
            write(json, citationData);
            json.writeEndObject();
            json.writeEndArray();
        }
        return text + "\n";
    }

    private static void write(JsonGenerator json, CitationData citationData) {
        Metadata story = citationData.story();
        json.writeStringProperty("id", citationData.document() + "#" + citationData.start() + "-" + citationData.end());
        json.writeStringProperty("type", story.url() == null ? "document" : "webpage");
        json.writeStringProperty("title", citationData.title());
        if (story.author() != null) {
            json.writeArrayPropertyStart("author");
            json.writeStartObject();
            json.writeStringProperty("literal", story.author());
            json.writeEndObject();
            json.writeEndArray();
        }
        text(json, "publisher", story.publisher());
        if (story.date() != null) {
            PartialDate date = story.date();
            date(json, "issued", date.year(), date.month(), date.day());
        }
        LocalDate read = LocalDate.ofInstant(citationData.read(), ZoneOffset.UTC);
        date(json, "accessed", read.getYear(), read.getMonthValue(), read.getDayOfMonth());
        text(json, "URL", story.url());
        json.writeObjectPropertyStart("custom");
        json.writeStringProperty("quote", citationData.quote());
        json.writeStringProperty("file", citationData.document());
        json.writeNumberProperty("paragraph", citationData.paragraph());
        json.writeNumberProperty("start", citationData.start());
        json.writeNumberProperty("end", citationData.end());
        json.writeStringProperty("sha256", citationData.sha256());
        text(json, "link", citationData.link());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    private static void date(
            JsonGenerator json, String name, int year, @Nullable Integer month, @Nullable Integer day) {
        json.writeObjectPropertyStart(name);
        json.writeArrayPropertyStart("date-parts");
        json.writeStartArray();
        json.writeNumber(year);
        if (month != null) {
            json.writeNumber(month);
        }
        if (day != null) {
            json.writeNumber(day);
        }
        json.writeEndArray();
        json.writeEndArray();
        json.writeEndObject();
    }
}
