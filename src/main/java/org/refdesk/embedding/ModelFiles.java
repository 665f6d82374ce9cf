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
        Map<String, String> files = resources(model);
        List<Path> damaged = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path kept = folder.resolve(file.getKey());
            if (Files.exists(kept) && ExtractedResource.differs(file.getValue(), kept)) {
                damaged.add(kept);
            }
        }
        return damaged;
    }

    /** Of each file, the resource that it is a copy of. */
    private static Map<String, String> resources(EmbeddingModel model) {
        Map<String, String> files = new TreeMap<>(NativeRuntime.files());
        files.put(model.resource(), model.resource());
        return files;
    }

    /**
     * The folder to load them from: this one, unless others can change what is in it. Then it is one of this process
     * alone, so that nobody has their own program run as ours.
     */
    static Path place(EmbeddingModel model, Path folder) throws IOException {
        if (!ExtractedResource.isThere(model.resource())) {
            return folder;
        }
        Files.createDirectories(folder);
        return isOwn(model, folder) ? folder : PrivateTempFolder.ofThisProcess();
    }

    /** Whether only this user and the administrator can change what is loaded from a folder. */
    public static boolean isOwn(EmbeddingModel model, Path folder) throws IOException {
        boolean own = FileOwnership.holds(folder);
        for (String name : resources(model).keySet()) {
            Path file = folder.resolve(name);
            own &= !Files.exists(file) || FileOwnership.holds(file);
        }
        return own;
    }
}
