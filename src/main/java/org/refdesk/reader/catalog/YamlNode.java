package org.refdesk.reader.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refdesk.text.ShortenedText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A part of a YAML file that knows its line. */
public sealed interface YamlNode {
    /** Where it begins, from 1. */
    int line();

    /** Keys and what they hold. */
    record Mapping(int line, Map<String, Field> fields) implements YamlNode {}

    /** A list. */
    record Sequence(int line, List<YamlNode> items) implements YamlNode {}

    /** A single value. */
    record Scalar(int line, String text) implements YamlNode {}

    /** What a key holds, and the key's own line. */
    record Field(int line, YamlNode value) {}

    /**
     * Reads a file; an empty one is an empty scalar.
     *
     * @param mistakes takes what is wrong with it as YAML
     */
    static YamlNode parse(String yaml, CatalogProblems mistakes) {
        try (JsonParser parser = new YAMLMapper().createParser(yaml)) {
            return parser.nextToken() == null ? new Scalar(1, "") : node(parser, mistakes);
        } catch (JacksonException e) {
            String reason = e.getOriginalMessage().lines().findFirst().orElse("");
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            mistakes.add(line, "not valid YAML: " + ShortenedText.of(reason));
            return new Scalar(1, "");
        }
    }

    private static YamlNode node(JsonParser parser, CatalogProblems mistakes) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser, mistakes);
            case START_ARRAY -> sequence(parser, mistakes);
            case VALUE_NULL -> new Scalar(line(parser), "");
            default -> new Scalar(line(parser), parser.getString());
        };
    }

    private static YamlNode mapping(JsonParser parser, CatalogProblems mistakes) {
        int line = line(parser);
        Map<String, Field> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            int at = line(parser);
            String key = parser.currentName();
            parser.nextToken();
            Field earlier = fields.putIfAbsent(key, new Field(at, node(parser, mistakes)));
            if (earlier != null) {
                mistakes.add(at, ShortenedText.of(key) + " is there twice; line " + earlier.line() + " has it too");
            }
        }
        return new Mapping(line, fields);
    }

    private static YamlNode sequence(JsonParser parser, CatalogProblems mistakes) {
        int line = line(parser);
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(parser, mistakes));
        }
        return new Sequence(line, items);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
