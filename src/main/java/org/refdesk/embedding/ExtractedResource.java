package org.refdesk.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;

/** A file of a jar, copied out once for native code, which reads paths. */
final class ExtractedResource {
    private static final int CHUNK = 1 << 16;

    private ExtractedResource() {}

    /**
     * Copies a resource to a file, whole or not at all, unless that holds it already. Where the resource was taken out
     * of its jar, as in the container's image, the file is used as it is.
     *
     * @throws FileNotFoundException where there is neither
     */
    static Path copy(String resource, Path file) throws IOException {
        URL url = ExtractedResource.class.getClassLoader().getResource(resource);
        if (url == null && Files.isRegularFile(file)) {
            return file;
        }
        if (url == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        if (!Files.exists(file) || isOther(url, resource, file)) {
            Files.createDirectories(file.getParent());
            try (InputStream in = url.openStream()) {
                copy(in, file);
            }
        }
        return file;
    }

    /** Whether a resource can be copied: it was not taken out of its jar. */
    static boolean isThere(String resource) {
        return ExtractedResource.class.getClassLoader().getResource(resource) != null;
    }

    /* By the checksum that the jar has of its entry. It finds damage; what somebody forged was not taken so far. */
    private static boolean isOther(URL url, String resource, Path file) throws IOException {
        if (!(url.openConnection() instanceof JarURLConnection jar)) {
            return differs(resource, file);
        }
        JarEntry entry = jar.getJarEntry();
        return Files.size(file) != entry.getSize() || checksum(file) != entry.getCrc();
    }

    private static long checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            CRC32 checksum = new CRC32();
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                checksum.update(chunk, 0, read);
            }
            return checksum.getValue();
        }
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
        InputStream shipped = ExtractedResource.class.getClassLoader().getResourceAsStream(resource);
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
