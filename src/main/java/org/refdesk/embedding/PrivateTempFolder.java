package org.refdesk.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A temporary folder that only this user can read and write, deleted when this process ends. */
final class PrivateTempFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateTempFolder.class);

    private static @Nullable Path folder;

    private PrivateTempFolder() {}

    static synchronized Path ofThisProcess() throws IOException {
        Path made = folder;
        if (made == null) {
            made = make();
            folder = made;
        }
        return made;
    }

    private static Path make() throws IOException {
        Path made = Files.createTempDirectory("refdesk-");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made), "private-folder"));
        LOG.warn(
                "others can change the folder of the model, or what is in it: so the model is unpacked into {} at each"
                        + " start. Let only the user of the desk write there, and in the folders above it",
                made);
        return made;
    }

    private static void delete(Path folder) {
        try {
            IOUtils.rm(folder);
        } catch (IOException e) {
            LOG.warn("{} cannot be deleted: {}", folder, e.toString());
        }
    }
}
