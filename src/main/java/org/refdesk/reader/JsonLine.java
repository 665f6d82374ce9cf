package org.refdesk.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.refdesk.document.DocumentId;
import org.refdesk.reader.catalog.CheckedMetadata;
import org.refdesk.text.ShortenedText;
import tools.jackson.core.JacksonException;

/** A line of a {@code .jsonl} file. */
sealed interface JsonLine {
    /** Nothing but white space. */
    record Blank() implements JsonLine {}

    /** Not a document, and why. */
    record Broken(String reason) implements JsonLine {}

    /**
     * A document.
     *
     * @param id of at most {@value DocumentId#MOST_BYTES} bytes
     * @param text sound, its lines ended by a line feed
     */
    record Parsed(String id, String text, CheckedMetadata known) implements JsonLine {}

    /** Reads a line. */
    static JsonLine parse(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        String bare = (line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
        if (bare.isEmpty()) {
            return new Blank();
        }
        try {
            return JsonFields.of(bare).map(JsonLine::parse).orElseGet(() -> new Broken("not a JSON object"));
        } catch (JacksonException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            return new Broken("not valid JSON: " + ShortenedText.of(reason));
        }
    }

    private static JsonLine parse(JsonFields fields) {
        Optional<String> id = fields.text("id").map(ShortenedText::sound);
        Optional<String> text = fields.text("text");
        if (id.isEmpty()) {
            return new Broken("no \"id\"");
        }
        if (DocumentId.isTooLong(id.get())) {
            return new Broken("its id has over %d bytes; give it a shorter one than \"%s\""
                    .formatted(DocumentId.MOST_BYTES, ShortenedText.of(id.get())));
        }
        if (text.isEmpty()) {
            return new Broken("no \"text\"");
        }
        CheckedMetadata known = CheckedMetadata.of(key -> fields.text(key).orElse(null));
        List<String> remarks = new ArrayList<>(known.remarks());
        fields.others().forEach(key -> remarks.add(key + " left out; it must be a string"));
        return new Parsed(
                id.get(),
                ShortenedText.sound(text.get().replace("\r\n", "\n")),
                new CheckedMetadata(known.metadata(), remarks));
    }

    /** Whether the line is a JSON object with a text: what tells the format from a file that only looks like it. */
    static boolean isDocument(String line) {
        return parse(line.getBytes(StandardCharsets.UTF_8)) instanceof Parsed;
    }
}
