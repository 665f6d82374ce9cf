package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.command.ExitCode;

/** An index that Refdesk wrote before its schema was the one of today, as it was stored then. */
class OlderIndexTest {
    private static final String STORED = "/org/refdesk/index-schema-3.zip";

    @TempDir
    private Path folder = Path.of("");

    private Path index = Path.of("");

    @BeforeEach
    void unpack() throws IOException {
        index = Files.createDirectory(folder.resolve("index"));
        ServedPages.write(
                Files.createDirectory(folder.resolve("corpus")),
                Map.of(
                        "lamps.txt", "The keeper of the harbour lit the lamps at dusk.\n",
                        "ferry.txt", "The ferry carries forty passengers across the sound.\n"));
        try (InputStream stored = Objects.requireNonNull(OlderIndexTest.class.getResourceAsStream(STORED));
                ZipInputStream zip = new ZipInputStream(stored)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = index.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    private Commands.Outcome run(String... command) {
        String[] arguments = Stream.concat(
                        Stream.of(command),
                        Stream.of("--corpus", folder.resolve("corpus").toString(), "--index", index.toString()))
                .toArray(String[]::new);
        return new Commands(folder, Map.of("REFDESK_VECTORS", "off")).run(arguments);
    }

    @Test
    void itIsBuiltAgainByItselfAndAnswers() throws IOException {
        Commands.Outcome asked = run("ask", "--json", "who lit the lamps?");
        assertThat(asked.code()).as(asked.err()).isEqualTo(ExitCode.OK);
        assertThat(asked.err()).contains("the index is built again");
        assertThat(asked.json().path("citations").path(0).path("file").asString())
                .isEqualTo("lamps.txt");
        try (Stream<Path> files = Files.list(index)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .filteredOn(name -> name.startsWith("passages-"))
                    .singleElement()
                    .asString()
                    .doesNotContain("-s3-");
        }
        assertThat(run("ask", "--json", "who lit the lamps?").err()).doesNotContain("built again");
    }

    @Test
    void theDoctorSaysThatItWillBe() {
        assertThat(run("doctor").out()).contains("index").containsPattern("(?i)built again|older|earlier");
    }
}
