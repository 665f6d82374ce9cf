package org.refdesk.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.index.IndexException.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an index was made with. It is written when the index is complete, and so names the one that is in force.
 *
 * @param schema {@link IndexSchema#VERSION}
 * @param analyzer {@link RefdeskAnalyzer#VERSION}
 * @param model name of the embedding model, or {@link #NO_VECTORS}
 */
public record Manifest(int schema, int analyzer, String model) {
    /** The model of an index without vectors. */
    public static final String NO_VECTORS = "off";

    private static final String FILE = "manifest.json";
    private static final JsonMapper JSON = new JsonMapper();

    public Manifest {
        if (schema < 1 || analyzer < 1) {
            throw new IllegalArgumentException("schema and analyzer must be >= 1, got " + schema + " and " + analyzer);
        }
        if (!model.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("model must be letters, digits, '.', '_' and '-', got " + model);
        }
    }

    /** What this version makes indexes with. */
    public static Manifest current(String model) {
        return new Manifest(IndexSchema.VERSION, RefdeskAnalyzer.VERSION, model);
    }

    /** The Lucene folder of an index made with this, inside the index folder: another make has another folder. */
    Path folder(Path index) {
        return index.resolve("passages-s" + schema + "-a" + analyzer + "-" + model);
    }

    boolean vectors() {
        return !model.equals(NO_VECTORS);
    }

    /** What differs from {@code wanted}, as part of a sentence; empty where nothing does. */
    Optional<String> difference(Manifest wanted) {
        if (schema != wanted.schema) {
            return Optional.of("it has schema %d, and this version writes %d".formatted(schema, wanted.schema));
        }
        if (analyzer != wanted.analyzer) {
            return Optional.of("it has analyzer %d, and this version has %d".formatted(analyzer, wanted.analyzer));
        }
        return model.equals(wanted.model)
                ? Optional.empty()
                : Optional.of("its model is %s, and the configuration says %s".formatted(model, wanted.model));
    }

    /**
     * The manifest of the index in a folder, or empty where there is none.
     *
     * @throws IndexException where it cannot be read, or is of a newer version
     */
    static Optional<Manifest> read(Path index) {
        Path file = index.resolve(FILE);
        try {
            JsonNode json = JSON.readTree(Files.readAllBytes(file));
            Manifest manifest = new Manifest(
                    json.required("schema").asInt(),
                    json.required("analyzer").asInt(),
                    json.required("model").asString());
            manifest.refuseNewer(index);
            return Optional.of(manifest);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IndexException(
                    Problem.DAMAGED, index, "the index " + index + " has a damaged manifest: build it again", e);
        } catch (IOException e) {
            throw IndexTrouble.of(index, e);
        }
    }

    private void refuseNewer(Path index) {
        if (schema > IndexSchema.VERSION || analyzer > RefdeskAnalyzer.VERSION) {
            throw new IndexException(
                    Problem.NEWER,
                    index,
                    "the index " + index + " was made by a newer version (schema " + schema + ", analyzer " + analyzer
                            + "; this version knows " + IndexSchema.VERSION + " and " + RefdeskAnalyzer.VERSION
                            + "): use that version, or delete the folder to build the index again",
                    null);
        }
    }

    /** Puts the index made with this in force. */
    void write(Path index) throws IOException {
        var json = JSON.createObjectNode()
                .put("schema", schema)
                .put("analyzer", analyzer)
                .put("model", model);
        AtomicFile.write(
                index.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json));
    }
}
