package org.refdesk.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a Synapse keeps its files, and how it is started from there.
 *
 * @param installed where its program is, and the settings that all have in common
 */
record SynapseFolder(Path installed, Path folder) {
    static SynapseFolder make(Path installed, int port) throws IOException {
        SynapseFolder made = new SynapseFolder(installed, Files.createTempDirectory("synapse"));
        Files.writeString(made.place(), """
            listeners:
              - {port: %d, type: http, bind_addresses: ["127.0.0.1"], resources: [{names: [client]}]}
            database: {name: sqlite3, args: {database: "%s/homeserver.db"}}
            signing_key_path: "%2$s/signing.key"
            media_store_path: "%2$s/media"
            pid_file: "%2$s/homeserver.pid"
            log_config: "%s"
            """.formatted(port, made.folder, installed.resolve("log.yaml")));
        // No other server is told of this key, so that it need not be secret.
        String key = Base64.getEncoder().withoutPadding().encodeToString(new byte[32]);
        Files.writeString(made.folder.resolve("signing.key"), "ed25519 test " + key + "\n");
        made.override("");
        return made;
    }

    /**
     * Has other settings stand in place of the usual ones from the next start on.
     *
     * @param yaml settings of Synapse; where blank, none
     */
    void override(String yaml) throws IOException {
        Files.writeString(overrides(), yaml.isBlank() ? "{}\n" : yaml);
    }

    Process start() throws IOException {
        List<String> command = Stream.of(
                        installed.resolve("bin/python"),
                        installed.resolve("homeserver.py"),
                        "-c",
                        installed.resolve("homeserver.yaml"),
                        "-c",
                        place(),
                        "-c",
                        overrides())
                .map(Object::toString)
                .toList();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    private Path place() {
        return folder.resolve("place.yaml");
    }

    private Path overrides() {
        return folder.resolve("overrides.yaml");
    }

    Path log() {
        return folder.resolve("homeserver.log");
    }

    void delete() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
