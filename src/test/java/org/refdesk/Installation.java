package org.refdesk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * What is installed where there are no sources: the launcher and its configuration, and a jar that names what it needs.
 */
final class Installation {
    private Installation() {}

    /**
     * Makes one, of this build's classes.
     *
     * @param folder that is made for it
     * @return the launcher
     */
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        Path settings = Path.of("config", "refdesk.yaml");
        Files.copy(settings, folder.resolve(settings));
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, Refdesk.class.getName());
        attributes.put(Attributes.Name.CLASS_PATH, classPath());
        new JarOutputStream(Files.newOutputStream(folder.resolve("refdesk.jar")), manifest).close();
        return Files.copy(Path.of("refdesk"), folder.resolve("refdesk"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static String classPath() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)).stream()
                .filter(entry -> !entry.isEmpty() && !entry.endsWith("test-classes"))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }
}
