package org.refdesk.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a model and its runtime, as they lie in a folder. */
public final class ModelFiles {
    private ModelFiles() {}

    /** Those that are there, and are not what comes with this program. */
    public static List<Path> damaged(EmbeddingModel model, Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>(NativeRuntime.files());
        files.put(model.resource(), model.resource());
        List<Path> damaged = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path kept = folder.resolve(file.getKey());
            if (Files.exists(kept) && ResourceFile.differs(file.getValue(), kept)) {
                damaged.add(kept);
            }
        }
        return damaged;
    }
}
