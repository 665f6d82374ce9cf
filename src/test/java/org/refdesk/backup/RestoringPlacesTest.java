package org.refdesk.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.lock.FolderLock;

/** What a restoring does where the data folder is not simply a folder: a link, a mount point, a file. */
@Timeout(300)
class RestoringPlacesTest {
    private static final KeyDerivation KEYS = salt -> new SecretKeySpec(new byte[32], "AES");
    private static final BackupManifest LABEL = new BackupManifest("0.1.0", Instant.parse("2026-01-31T12:00:00Z"));
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-01T08:30:00Z"));
    private static final String FORMER = ".before-restore-20260201T083000Z";

    @TempDir
    private Path temporary = Path.of("");

    private Path folder = Path.of("");
    private Path data = Path.of("");
    private Path disk = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        folder = temporary.toRealPath();
        data = folder.resolve("data");
        disk = Files.createDirectory(folder.resolve("disk"));
        new BackupFile(folder.resolve("desk.backup"), KEYS)
                .write(LABEL, entries -> entries.add("data/links.key", bytes("restored")));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path old(Path place) throws IOException {
        Files.createDirectories(place);
        Files.writeString(place.resolve("links.key"), "old");
        return place;
    }

    private Restore.Done restore() throws InterruptedException {
        return new Restore(data, folder.resolve("index"))
                .from(new BackupFile(folder.resolve("desk.backup"), KEYS), fresh -> {}, CLOCK);
    }

    /** The place holds what was restored, and next to it lies what was there; nothing else holds either. */
    private void assertReplaced(Path place) throws Exception {
        Restore.Done done = restore();
        Path former = place.resolveSibling(place.getFileName() + FORMER);
        assertThat(done.former()).hasValue(former);
        assertThat(place.resolve("links.key")).hasContent("restored");
        assertThat(former.resolve("links.key")).hasContent("old");
        assertThat(former).isDirectory().matches(path -> !Files.isSymbolicLink(path));
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.endsWith("links.key")))
                    .containsExactlyInAnyOrder(place.resolve("links.key"), former.resolve("links.key"));
        }
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("restoring-"));
        }
    }

    private void assertRefused(String... why) throws Exception {
        List<Path> before = tree();
        assertThatThrownBy(this::restore)
                .isInstanceOf(BackupException.class)
                .hasMessageContainingAll(why)
                .hasMessageContaining("Nothing was restored");
        assertThat(tree()).isEqualTo(before);
    }

    private List<Path> tree() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void aFolderIsReplaced() throws Exception {
        assertReplaced(old(data));
    }

    @Test
    void whereThereIsNoneOneIsMade() throws Exception {
        data = folder.resolve("a/b/data");
        assertThat(restore().former()).isEmpty();
        assertThat(data.resolve("links.key")).hasContent("restored");
    }

    @Test
    void aLinkStaysAndWhatItLeadsToIsReplaced() throws Exception {
        Path place = old(disk.resolve("desk"));
        Files.createSymbolicLink(data, place);
        assertReplaced(place);
        assertThat(Files.readSymbolicLink(data)).isEqualTo(place);
        assertThat(data.resolve("links.key")).hasContent("restored");
    }

    @Test
    void soDoARelativeLinkALinkToALinkAndALinkOnTheWay() throws Exception {
        Path place = old(disk.resolve("desk"));
        Files.createSymbolicLink(data, Path.of("disk", "desk"));
        assertReplaced(place);
        clear();
        Path other = old(disk.resolve("deep/desk"));
        Files.createSymbolicLink(folder.resolve("second"), Path.of("disk/../disk/deep/desk"));
        Files.createSymbolicLink(data, folder.resolve("second"));
        assertReplaced(other);
        clear();
        Path third = old(disk.resolve("way/desk"));
        Files.createSymbolicLink(folder.resolve("way"), disk.resolve("way"));
        data = folder.resolve("way/desk");
        assertReplaced(third);
    }

    private void clear() throws IOException {
        Files.delete(data);
        IOUtils.rm(disk);
        Files.createDirectory(disk);
    }

    @Test
    void aLinkThatLeadsNowhereIsRefused() throws Exception {
        Files.createSymbolicLink(data, disk.resolve("desk"));
        assertRefused("is a link to " + disk.resolve("desk") + ", which is not there", "mount the disk");
        Files.delete(data);
        Files.createSymbolicLink(data, Path.of("data"));
        assertRefused("is a link to data, which is not there");
    }

    @Test
    void aFileIsRefused() throws Exception {
        Files.writeString(data, "notes");
        assertRefused("is a file", "move it away");
        assertThat(data).hasContent("notes");
        Files.move(data, disk.resolve("notes"));
        Files.createSymbolicLink(data, disk.resolve("notes"));
        assertRefused("is a file", "move it away");
    }

    @Test
    void aMountPointIsRefusedBeforeAnythingIsTouched(@TempDir Path other) throws Exception {
        Path here = Files.createDirectory(folder.resolve("a place"));
        List<List<String>> mounts = List.of(
                List.of("mount", "-t", "tmpfs", "tmpfs", here.toString()),
                List.of("mount", "--bind", other.toString(), here.toString()));
        for (List<String> mount : mounts) {
            assumeTrue(run(mount), "only root can mount here");
            try {
                data = old(here);
                assertRefused("is a mount point", "make a folder inside it");
                Files.deleteIfExists(folder.resolve("link"));
                data = Files.createSymbolicLink(folder.resolve("link"), here);
                assertRefused("is a mount point", "make a folder inside it");
                assertThat(here.resolve("links.key")).hasContent("old");
                data = old(here.resolve("desk"));
                Files.delete(here.resolve("links.key"));
                assertReplaced(here.resolve("desk"));
            } finally {
                run(List.of("umount", here.toString()));
            }
        }
    }

    private static boolean run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whatLinksInsideTheFormerOneLeadToIsNamed() throws Exception {
        old(data);
        Path matrix = Files.createDirectory(disk.resolve("matrix"));
        Files.createSymbolicLink(data.resolve("matrix"), matrix);
        Files.createSymbolicLink(data.resolve("gone"), disk.resolve("gone"));
        assertThat(restore().linked()).containsExactly(matrix);
    }

    @Test
    void whatLinksLeadToIsInABackup() throws Exception {
        Path place = old(disk.resolve("desk"));
        Files.createSymbolicLink(data, place);
        Path matrix = Files.createDirectory(disk.resolve("matrix"));
        Files.writeString(matrix.resolve("account"), "keys");
        Files.createSymbolicLink(data.resolve("matrix"), matrix);
        assertThat(DataFolderCopy.files(data)).containsExactly(Path.of("links.key"), Path.of("matrix/account"));
    }

    @Test
    void aServiceWhoseDataFolderIsALinkMakesWay() throws Exception {
        Path place = old(disk.resolve("desk"));
        Files.createSymbolicLink(data, place);
        RestorePause way = new RestorePause(data);
        FolderLock service = FolderLock.take(data);
        try (ExecutorService command = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Restore.Done> restoring = this::restore;
            Future<Restore.Done> done = command.submit(restoring);
            way.awaitRequest(new BackgroundLoops());
            service.close();
            assertThat(done.get().former()).isPresent();
        }
        assertThat(data.resolve("links.key")).hasContent("restored");
    }

    @Test
    void aBackupIsWrittenThroughNobodysLink() throws Exception {
        Path precious = Files.writeString(disk.resolve("precious"), "mine");
        Path path = folder.resolve("other.backup");
        Files.createSymbolicLink(folder.resolve("other.backup.part"), precious);
        new BackupFile(path, KEYS).write(LABEL, entries -> {});
        assertThat(path).isRegularFile();
        assertThat(precious).hasContent("mine");
        Path link = Files.createSymbolicLink(folder.resolve("link.backup"), disk.resolve("none"));
        assertThatThrownBy(() -> new BackupFile(link, KEYS).write(LABEL, entries -> {}))
                .hasMessageContaining("is there already");
        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
    }
}
