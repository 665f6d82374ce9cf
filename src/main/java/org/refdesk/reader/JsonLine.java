package org.refdesk.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of a {@code .jsonl} file. */
sealed interface JsonLine {
    /** Nothing but white space. */
    record Blank() implements JsonLine {}

    /** Not a document, and why. */
    record Broken(String reason) implements JsonLine {}

    /**
     * A document.
     *
     * @param remarks what could not be read of it
     */
    record Parsed(String id, String text, Metadata metadata, List<String> remarks) implements JsonLine {}

    /** Reads a line. */
    static JsonLine parse(byte[] bytes) {
        String line = new String(bytes, StandardCharsets.UTF_8);
        String bare = (line.startsWith("\uFEFF") ? line.substring(1) : line).strip();
        if (bare.isEmpty()) {
            return new Blank();
        }
        try {
            return parse(Mapper.JSON.readTree(bare));
        } catch (JacksonException e) {
            return new Broken("not valid JSON: "
                    + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static JsonLine parse(JsonNode node) {
        if (!node.isObject()) {
            return new Broken("not a JSON object");
        }
        Optional<String> id = string(node, "id");
        Optional<String> text = string(node, "text");
        if (id.isEmpty()) {
            return new Broken("no \"id\"");
        }
        if (text.isEmpty()) {
            return new Broken("no \"text\"");
        }
        List<String> remarks = new ArrayList<>();
        Metadata metadata = new Metadata(
                orNull(string(node, "title")),
                orNull(string(node, "publisher")),
                orNull(string(node, "author")),
                date(node, remarks),
                orNull(string(node, "url")));
        return new Parsed(id.get(), sound(text.get().replace("\r\n", "\n")), metadata, remarks);
    }

    private static @Nullable PartialDate date(JsonNode node, List<String> remarks) {
        Optional<String> written = string(node, "date");
        Optional<PartialDate> date = written.flatMap(PartialDate::parse);
        if (written.isPresent() && date.isEmpty()) {
            remarks.add("date \"" + written.get() + "\" left out; 2022, 2022-03 or 2022-03-25 is possible");
        }
        return orNull(date);
    }

    /** Half a surrogate pair cannot be stored: it becomes U+FFFD, as a decoder would have it. */
    private static String sound(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE);
    }

    private static Optional<String> string(JsonNode node, String key) {
        JsonNode value = node.get(key);
        if (value == null || !(value.isString() || value.isNumber())) {
            return Optional.empty();
        }
        String text = value.asString();
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }

    /** Whether the line is a JSON object with a text: what tells the format from a file that only looks like it. */
    static boolean isDocument(String line) {
        return parse(line.getBytes(StandardCharsets.UTF_8)) instanceof Parsed;
    }

    /** The one mapper. */
    final class Mapper {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        private Mapper() {}
    }
}
