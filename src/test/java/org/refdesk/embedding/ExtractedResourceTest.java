package org.refdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of jars that native code reads. */
class ExtractedResourceTest {
    private static final String RESOURCE = "org/refdesk/messages.properties";
    private static final String IN_A_JAR = "org/junit/jupiter/api/Test.class";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aResourceIsCopiedOut() throws Exception {
        Path file = ExtractedResource.copy(RESOURCE, folder.resolve("deeper/copy"));
        assertThat(file).hasSameTextualContentAs(Path.of("src/main/resources", RESOURCE));
    }

    @Test
    void aFileOfTheSameLengthThatHoldsSomethingElseIsReplaced() throws Exception {
        for (String resource : List.of(RESOURCE, IN_A_JAR)) {
            Path file = ExtractedResource.copy(resource, folder.resolve("copy"));
            byte[] right = Files.readAllBytes(file);
            byte[] wrong = right.clone();
            wrong[wrong.length / 2] ^= 1;
            Files.write(file, wrong);
            ExtractedResource.copy(resource, file);
            assertThat(file).hasBinaryContent(right);
            assertThat(ExtractedResource.differs(resource, file)).isFalse();
        }
    }

    @Test
    void aFileThatIsRightIsLeftAsItIs() throws Exception {
        for (String resource : List.of(RESOURCE, IN_A_JAR)) {
            Path file = ExtractedResource.copy(resource, folder.resolve("copy"));
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            ExtractedResource.copy(resource, file);
            assertThat(Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                    .isEqualTo(key);
            Files.delete(file);
        }
    }

    @Test
    void aFileWhoseResourceWasTakenOutOfItsJarIsUsedAsItIs() throws Exception {
        Path file = Files.writeString(folder.resolve("model"), "taken out");
        assertThat(ExtractedResource.copy("no/such/resource", file)).hasContent("taken out");
    }

    @Test
    void whereThereIsNeitherThatIsSaid() {
        assertThatThrownBy(() -> ExtractedResource.copy("no/such/resource", folder.resolve("none")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("no/such/resource");
    }
}
