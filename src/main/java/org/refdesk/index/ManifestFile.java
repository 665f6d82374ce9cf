package org.refdesk.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.files.AtomicFile;
import org.refdesk.index.IndexException.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The manifest on disk. */
final class ManifestFile {
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = new JsonMapper();

    private ManifestFile() {}

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
            refuseNewer(index, manifest);
            return Optional.of(manifest);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IndexException(
                    Problem.DAMAGED, index, "the index " + index + " has a damaged manifest: build it again", e);
        } catch (IOException e) {
            throw DiskErrors.of(index, e);
        }
    }

    private static void refuseNewer(Path index, Manifest manifest) {
        if (manifest.schema() > IndexSchema.VERSION || manifest.analyzer() > RefdeskAnalyzer.VERSION) {
            throw new IndexException(
                    Problem.NEWER,
                    index,
                    "the index " + index + " was made by a newer version (schema " + manifest.schema() + ", analyzer "
                            + manifest.analyzer()
                            + "; this version knows " + IndexSchema.VERSION + " and " + RefdeskAnalyzer.VERSION
                            + "): use that version, or delete the folder to build the index again",
                    null);
        }
    }

    /** Puts the index made with this in force. */
    static void write(Path index, Manifest manifest) throws IOException {
        AtomicFile.write(index.resolve(FILE), manifest.text().getBytes(StandardCharsets.UTF_8));
    }
}
