package org.refdesk.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file with a JSON object a line. */
final class JsonLines {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonLines() {}

    /**
     * One object.
     *
     * @param at where it stands, for messages
     */
    record Line(String at, JsonNode value) {
        /** The text of a property that must be there. */
        String text(String name) {
            JsonNode found = value.get(name);
            if (found == null || !found.isString()) {
                throw new EvaluationException(at + ": needs \"" + name + "\", a text");
            }
            return found.asString();
        }
    }

    /** Its objects; empty lines are passed over. */
    static List<Line> read(Path file) {
        List<Line> objects = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                String at = file.getFileName() + ", line " + number;
                objects.add(new Line(at, object(at, line)));
            }
        }
        return objects;
    }

    static List<String> lines(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode object(String at, String line) {
        try {
            JsonNode read = MAPPER.readTree(line);
            if (read.isObject()) {
                return read;
            }
        } catch (JacksonException e) {
            throw new EvaluationException(at + ": is no JSON: " + e.getOriginalMessage());
        }
        throw new EvaluationException(at + ": must be a JSON object");
    }
}
