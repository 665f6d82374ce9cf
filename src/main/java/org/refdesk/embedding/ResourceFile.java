package org.refdesk.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/** A file of a jar, copied out once for native code, which reads paths. */
final class ResourceFile {
    private static final int CHUNK = 1 << 16;

    private ResourceFile() {}

    /**
     * Copies a resource to a file, whole or not at all. A file of the same length is taken to be the resource; so is
     * any where the resource was taken out of its jar, as in the container's image.
     *
     * @throws FileNotFoundException where there is neither
     */
    static Path copy(String resource, Path file) throws IOException {
        URL url = ResourceFile.class.getClassLoader().getResource(resource);
        if (url == null && Files.isRegularFile(file)) {
            return file;
        }
        if (url == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        URLConnection connection = url.openConnection();
        try (InputStream in = connection.getInputStream()) {
            if (!Files.exists(file) || Files.size(file) != connection.getContentLengthLong()) {
                Files.createDirectories(file.getParent());
                copy(in, file);
            }
        }
        return file;
    }

    private static void copy(InputStream in, Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), file.getFileName() + "-", ".part");
        try {
            Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Whether a file holds other bytes than the resource that it is a copy of. */
    static boolean differs(String resource, Path file) throws IOException {
        InputStream shipped = ResourceFile.class.getClassLoader().getResourceAsStream(resource);
        if (shipped == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        try (shipped;
                InputStream kept = Files.newInputStream(file)) {
            while (true) {
                byte[] wanted = shipped.readNBytes(CHUNK);
                if (!Arrays.equals(wanted, kept.readNBytes(CHUNK))) {
                    return true;
                }
                if (wanted.length < CHUNK) {
                    return false;
                }
            }
        }
    }
}
