package org.refdesk.chat.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.refdesk.evaluation.GoldQuestion;
import org.refdesk.files.PrivateFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The file {@code kept.jsonl} of a data folder: the kept questions as {@code refdesk eval} reads them. */
final class KeptFile {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    KeptFile(Path folder) {
        this.file = folder.resolve("kept.jsonl");
    }

    Path path() {
        return file;
    }

    /** Writes the file, in place of an older one; a link to that one stays. */
    void write(List<GoldQuestion> questions) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (GoldQuestion question : questions) {
            lines.append(MAPPER.writeValueAsString(json(question))).append('\n');
        }
        Path real = Files.exists(file) ? file.toRealPath() : file;
        Path draft = real.resolveSibling(real.getFileName() + ".part");
        PrivateFiles.create(draft);
        Files.write(draft, lines.toString().getBytes(StandardCharsets.UTF_8));
        Files.move(draft, real, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static ObjectNode json(GoldQuestion question) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("id", question.id());
        json.put("question", question.question());
        json.put("kind", question.kind());
        ArrayNode facets = json.putArray("facets");
        for (GoldQuestion.Facet facet : question.facets()) {
            ArrayNode anyOf = facets.addObject().putArray("any_of");
            facet.anyOf()
                    .forEach(
                            quote -> anyOf.addObject().put("file", quote.file()).put("quote", quote.quote()));
        }
        return json;
    }
}
