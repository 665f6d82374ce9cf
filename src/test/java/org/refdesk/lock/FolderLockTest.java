package org.refdesk.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.Deadline;

class FolderLockTest {
    @TempDir
    private Path folder;

    @Test
    void whoComesSecondHearsWhoHasIt() throws Exception {
        try (FolderLock held = FolderLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThatExceptionOfType(FolderHeldException.class)
                    .isThrownBy(() -> FolderLock.take(folder))
                    .extracting(FolderHeldException::holder)
                    .asString()
                    .startsWith("process " + ProcessHandle.current().pid() + " (");
        }
    }

    @Test
    void whatWasLetGoCanBeTakenAgain() throws Exception {
        FolderLock.take(folder).close();
        try (FolderLock again = FolderLock.take(folder)) {
            assertThat(again).isNotNull();
        }
    }

    @Test
    void whoAsksWhoHasItLeavesNothingBehind() throws Exception {
        assertThat(FolderLock.holder(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
        FolderLock.take(folder).close();
        assertThat(FolderLock.holder(folder)).isEmpty();
        assertThat(FolderLock.holder(folder.resolve("none"))).isEmpty();
        try (FolderLock held = FolderLock.take(folder)) {
            assertThat(held).isNotNull();
            assertThat(FolderLock.holder(folder).orElseThrow())
                    .startsWith("process " + ProcessHandle.current().pid() + " (");
        }
    }

    @Test
    void whoAsksAtTheSameMomentKeepsNobodyFromTakingIt() throws Exception {
        Path file = Files.createFile(folder.resolve(FolderLock.FILE));
        FutureTask<Void> taking = new FutureTask<>(() -> {
            FolderLock.take(folder).close();
            return null;
        });
        Thread taker = new Thread(taking);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock asked = channel.lock(0, Long.MAX_VALUE, true)) {
            assertThat(asked.isShared()).isTrue();
            taker.start();
            Deadline.await("waits", () -> taker.getState() == Thread.State.TIMED_WAITING);
        }
        taking.get();
    }

    @Test
    void aFolderThatIsNotThereCannotBeTaken() {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> FolderLock.take(folder.resolve("none")));
    }
}
