package org.refdesk.json;

import java.util.List;
import org.refdesk.answer.NotSearched;
import org.refdesk.desk.CorpusContents;
import org.refdesk.document.Metadata;
import org.refdesk.index.Completeness;
import tools.jackson.core.JsonGenerator;

/** The documents that a desk searches, as one JSON object on one line. */
public final class SourcesJson {
    private SourcesJson() {}

    public static String of(CorpusContents holdings) {
        return Json.object(json -> write(json, holdings));
    }

    static void write(JsonGenerator json, CorpusContents holdings) {
        json.writeNumberProperty("generation", holdings.generation());
        json.writeArrayPropertyStart("documents");
        holdings.documents().forEach(document -> document(json, document));
        json.writeEndArray();
        missing(json, holdings.notSearched());
    }

    private static void missing(JsonGenerator json, NotSearched missing) {
        AnswerJson.notSearched(json, missing);
        json.writeArrayPropertyStart("unread");
        for (Completeness.Unread one : missing.unread()) {
            json.writeStartObject();
            json.writeStringProperty("file", one.name());
            json.writeStringProperty("reason", one.reason());
            json.writeBooleanProperty("partly", one.partly());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("outdated");
        for (Completeness.Outdated one : missing.outdated()) {
            json.writeStartObject();
            json.writeStringProperty("file", one.name());
            json.writeStringProperty("reason", one.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void document(JsonGenerator json, CorpusContents.Held document) {
        json.writeStartObject();
        json.writeStringProperty("file", document.id());
        json.writeStringProperty("sha256", document.sha256());
        json.writeNumberProperty("characters", document.characters());
        stories(json, document.stories());
        json.writeEndObject();
    }

    /** Writes the stories of a document, as one of its properties. */
    public static void stories(JsonGenerator json, List<CorpusContents.HeldStory> stories) {
        json.writeArrayPropertyStart("stories");
        stories.forEach(story -> story(json, story));
        json.writeEndArray();
    }

    private static void story(JsonGenerator json, CorpusContents.HeldStory story) {
        Metadata known = story.metadata();
        json.writeStartObject();
        Json.text(json, "story", known.title());
        Json.text(json, "publisher", known.publisher());
        Json.text(json, "author", known.author());
        Json.text(json, "date", known.date() == null ? null : known.date().toString());
        Json.text(json, "url", known.url());
        json.writeNumberProperty("first_paragraph", story.firstParagraph());
        json.writeNumberProperty("last_paragraph", story.lastParagraph());
        json.writeEndObject();
    }
}
