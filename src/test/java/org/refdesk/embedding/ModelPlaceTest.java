package org.refdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** From where native code and model are loaded: from nowhere that others can write. */
@EnabledOnOs(OS.LINUX)
class ModelPlaceTest {
    private static final EmbeddingModel MODEL = EmbeddingModel.E5_SMALL_V2;
    private static final String LIBRARY = "libonnxruntime.so";
    private static final int NOBODY = 65_534;

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("model"));
        Files.writeString(folder.resolve(LIBRARY), "code");
        allow(folder, "rwxr-xr-x");
        allow(folder.resolve(LIBRARY), "rw-r--r--");
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void give(Path path, String attribute, int number) throws IOException {
        assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "only root gives files away");
        Files.setAttribute(path, "unix:" + attribute, number);
    }

    private void assertNotUsed() throws IOException {
        Path place = ModelFiles.place(MODEL, folder);
        assertThat(place).isNotEqualTo(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        assertThat(FileOwnership.holds(place)).isTrue();
    }

    @Test
    void aFolderOfThisUserIsUsed() throws Exception {
        assertThat(ModelFiles.place(MODEL, folder)).isEqualTo(folder);
        Path none = temporary.toRealPath().resolve("deeper/model");
        assertThat(ModelFiles.place(MODEL, none)).isEqualTo(none);
    }

    @Test
    void oneThatAllCanWriteIsNot() throws Exception {
        allow(folder, "rwxr-xrwx");
        assertNotUsed();
    }

    @Test
    void norIsOneThatHasAFileWhichAllCanWrite() throws Exception {
        allow(folder.resolve(LIBRARY), "rw-r--rw-");
        assertNotUsed();
    }

    @Test
    void norIsOneBelowAFolderThatAllCanWrite() throws Exception {
        allow(Objects.requireNonNull(folder.getParent()), "rwxrwxrwx");
        assertNotUsed();
    }

    @Test
    void norIsOneOfAnotherUserOrWithAFileOfAnother() throws Exception {
        give(folder.resolve(LIBRARY), "uid", NOBODY);
        assertNotUsed();
        give(folder.resolve(LIBRARY), "uid", 0);
        give(folder, "uid", NOBODY);
        assertNotUsed();
    }

    @Test
    void aGroupOfMoreUsersCountsAsOthersAndThatOfTheOwnerDoesNot() throws Exception {
        allow(folder, "rwxrwxr-x");
        int user = (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        give(folder, "gid", user);
        assertThat(ModelFiles.place(MODEL, folder)).isEqualTo(folder);
        give(folder, "gid", NOBODY);
        assertNotUsed();
    }

    @Test
    void aLinkCountsAsWhatItLeadsTo() throws Exception {
        Path other = Files.createDirectory(folder.resolveSibling("other"));
        Path link = Files.createSymbolicLink(other.resolve("link"), folder);
        assertThat(ModelFiles.isOwn(MODEL, link)).isTrue();
        allow(other, "rwxrwxrwx");
        assertThat(ModelFiles.isOwn(MODEL, link)).isFalse();
        allow(other, "rwxr-xr-x");
        allow(folder, "rwxrwxrwx");
        assertThat(ModelFiles.isOwn(MODEL, link)).isFalse();
    }

    @Test
    void ownersAreKnownHere() {
        assertThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("unix");
    }
}
