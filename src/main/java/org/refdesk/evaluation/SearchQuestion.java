package org.refdesk.evaluation;

import java.nio.file.Path;
import java.util.List;

/**
 * A question of a retrieval set (BEIR layout).
 *
 * @param id as the judgements name it
 */
public record SearchQuestion(String id, String text) {
    /** Reads {@code {"id", "text"}} a line; {@code "_id"} does as well. */
    public static List<SearchQuestion> read(Path file) {
        return JsonLines.read(file).stream()
                .map(line -> new SearchQuestion(line.text(line.value().has("_id") ? "_id" : "id"), line.text("text")))
                .toList();
    }
}
