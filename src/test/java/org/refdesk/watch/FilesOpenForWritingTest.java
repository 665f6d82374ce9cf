package org.refdesk.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class FilesOpenForWritingTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.toRealPath().resolve("a.txt"), "Half of it.");
    }

    @Test
    void aFileIsOpenForWritingUntilItsWriterClosesIt() throws Exception {
        try (OutputStream writing = Files.newOutputStream(file)) {
            writing.write('x');
            assertThat(FilesOpenForWriting.among(Set.of(file))).containsExactly(file);
        }
        assertThat(FilesOpenForWriting.among(Set.of(file))).isEmpty();
    }

    @Test
    void aFileThatAnotherProcessWritesIsOpenForWriting() throws Exception {
        Process writer = new ProcessBuilder("cat")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile()))
                .start();
        assertThat(FilesOpenForWriting.among(Set.of(file))).containsExactly(file);
        writer.getOutputStream().close();
        writer.waitFor();
        assertThat(FilesOpenForWriting.among(Set.of(file))).isEmpty();
    }

    @Test
    void aFileThatIsOnlyReadIsNot() throws Exception {
        try (var reading = Files.newInputStream(file)) {
            assertThat(reading.read()).isEqualTo('H');
            assertThat(FilesOpenForWriting.among(Set.of(file))).isEmpty();
        }
    }
}
