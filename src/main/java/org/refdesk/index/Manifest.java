package org.refdesk.index;

import java.nio.file.Path;
import java.util.Optional;
import org.refdesk.analysis.RefdeskAnalyzer;

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

    /** The manifest as its file holds it. */
    String text() {
        return "{\n  \"schema\": " + schema + ",\n  \"analyzer\": " + analyzer + ",\n  \"model\": \"" + model
                + "\"\n}\n";
    }
}
