package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.matrix.trixnity.UnpackedCode;

class UnpackedCodeTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private void put(String name, Duration age) throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(NOW.minus(age)));
    }

    @Test
    void copiesThatKilledProcessesLeftAreDeletedAndNothingElse() throws IOException {
        put("libvodozemac123.so", Duration.ofHours(1));
        put("libvodozemac123.dylib", Duration.ofMinutes(2));
        put("vodozemac123.dll", Duration.ofDays(9));
        put("libvodozemac456.so", Duration.ofSeconds(5));
        put("libvodozemac.txt", Duration.ofHours(1));
        put("libother123.so", Duration.ofHours(1));
        UnpackedCode.deleteOld(folder, NOW);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("libvodozemac456.so", "libvodozemac.txt", "libother123.so");
        }
    }

    @Test
    void aFolderThatIsNotThereDoesNoHarm() {
        Path nowhere = folder.resolve("nowhere");
        UnpackedCode.deleteOld(nowhere, NOW);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void aCopyThatCannotBeDeletedDoesNotKeepTheOthers() throws IOException {
        Files.createFile(
                Files.createDirectory(folder.resolve("libvodozemac1.so")).resolve("inside"));
        Files.setLastModifiedTime(folder.resolve("libvodozemac1.so"), FileTime.from(NOW.minus(Duration.ofHours(1))));
        put("libvodozemac2.so", Duration.ofHours(1));
        UnpackedCode.deleteOld(folder, NOW);
        assertThat(folder.resolve("libvodozemac2.so")).doesNotExist();
    }
}
