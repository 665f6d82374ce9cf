package org.refdesk.reader;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refdesk.reader.catalog.CheckedMetadata;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strings and numbers of a document's JSON object, by their keys. What else it holds is passed over and never held
 * in memory: a line may be millions of brackets.
 */
final class JsonFields {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> KEYS = Stream.concat(Stream.of("id", "text"), CheckedMetadata.KEYS.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> others = new TreeSet<>();

    private JsonFields() {}

    /**
     * Reads a text; empty where it is JSON, but not an object.
     *
     * @throws tools.jackson.core.JacksonException where it is not JSON
     */
    static Optional<JsonFields> of(String json) {
        JsonFields fields = new JsonFields();
        try (JsonParser parser = JSON.createParser(json)) {
            boolean object = parser.nextToken() == JsonToken.START_OBJECT;
            if (object) {
                fields.take(parser);
            } else {
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                return Optional.empty();
            }
            return object ? Optional.of(fields) : Optional.empty();
        }
    }

    private void take(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            if (KEYS.contains(key)) {
                take(key, value, parser);
            }
            parser.skipChildren();
        }
    }

    /** Where a key stands twice, the last counts. */
    private void take(String key, JsonToken value, JsonParser parser) {
        values.remove(key);
        others.remove(key);
        if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
            values.put(key, parser.getString());
        } else if (value != JsonToken.VALUE_NULL) {
            others.add(key);
        }
    }

    /** The value of a key; empty where it has none, or a blank one. */
    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).filter(text -> !text.isBlank());
    }

    /** Keys whose value is a list, an object, or true or false, in their order. */
    Set<String> others() {
        return others;
    }
}
