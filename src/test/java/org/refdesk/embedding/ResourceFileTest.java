package org.refdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of jars that native code reads. */
class ResourceFileTest {
    private static final String RESOURCE = "org/refdesk/messages.properties";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aResourceIsCopiedOut() throws Exception {
        Path file = ResourceFile.copy(RESOURCE, folder.resolve("deeper/copy"));
        assertThat(file).hasSameTextualContentAs(Path.of("src/main/resources", RESOURCE));
    }

    @Test
    void aFileWhoseResourceWasTakenOutOfItsJarIsUsedAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("model"), "taken out");
        assertThat(ResourceFile.copy("no/such/resource", file)).hasContent("taken out");
    }

    @Test
    void whereThereIsNeitherThatIsSaid() {
        assertThatThrownBy(() -> ResourceFile.copy("no/such/resource", folder.resolve("none")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("no/such/resource");
    }
}
