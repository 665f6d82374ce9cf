package org.refdesk.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The model as a file, copied out of its jar once: a runtime that reads a path need not hold the bytes twice. */
final class ModelFile {
    private ModelFile() {}

    /** The model's file in this folder, written whole or not at all. A file of another length is written again. */
    static Path in(Path folder, EmbeddingModel model) {
        Path file = folder.resolve(model.name() + ".onnx");
        try {
            URLConnection resource = resource(model).openConnection();
            if (!Files.exists(file) || Files.size(file) != resource.getContentLengthLong()) {
                Files.createDirectories(folder);
                copy(resource, file);
            }
            return file;
        } catch (IOException e) {
            throw new EmbeddingException(
                    model.name(),
                    "the model " + model.name() + " cannot be written to " + folder + " (" + e.getMessage()
                            + "): make the folder writable, or set vectors: off",
                    e);
        }
    }

    private static URL resource(EmbeddingModel model) {
        URL resource = ModelFile.class.getClassLoader().getResource(model.resource());
        if (resource == null) {
            throw new EmbeddingException(
                    model.name(),
                    "the model " + model.resource() + " is not on the class path: build again, or set vectors: off",
                    null);
        }
        return resource;
    }

    private static void copy(URLConnection resource, Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), model(file), ".part");
        try (InputStream in = resource.getInputStream()) {
            Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String model(Path file) {
        return file.getFileName() + "-";
    }
}
