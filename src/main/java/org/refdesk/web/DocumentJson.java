package org.refdesk.web;

import java.util.List;
import java.util.Locale;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.document.Block;
import org.refdesk.json.Json;
import org.refdesk.json.SourcesJson;
import tools.jackson.core.JsonGenerator;

/** A document with its paragraphs, as one JSON object on one line. */
final class DocumentJson {
    /** Characters of one answer, about; a longer document is told in several. */
    private static final int LENGTH = 1_000_000;

    private DocumentJson() {}

    /** @param first number of the first paragraph, from 1 */
    static String of(DocumentSnapshot document, int first) {
        return Json.object(json -> {
            json.writeStringProperty("file", document.id());
            json.writeStringProperty("sha256", document.sha256());
            json.writeNumberProperty("characters", document.characters());
            SourcesJson.stories(json, document.stories());
            json.writeStringProperty("source", document.source());
            json.writeStringProperty("read", document.read().toString());
            json.writeArrayPropertyStart("paragraphs");
            int next = paragraphs(json, document, first);
            json.writeEndArray();
            if (next > document.blocks().size()) {
                json.writeNullProperty("next");
            } else {
                json.writeNumberProperty("next", next);
            }
        });
    }

    private static int paragraphs(JsonGenerator json, DocumentSnapshot document, int first) {
        List<Block> blocks = document.blocks();
        int number = first;
        long written = 0;
        for (; number <= blocks.size() && written < LENGTH; number++) {
            Block block = blocks.get(number - 1);
            json.writeStartObject();
            json.writeNumberProperty("number", number);
            json.writeStringProperty("kind", block.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("start", block.start());
            json.writeNumberProperty("end", block.end());
            json.writeBooleanProperty("boilerplate", block.boilerplate());
            if (block.page() == null) {
                json.writeNullProperty("page");
            } else {
                json.writeNumberProperty("page", block.page());
            }
            json.writeStringProperty("text", document.text(block.start(), block.end()));
            json.writeEndObject();
            written += block.end() - block.start();
        }
        return number;
    }
}
