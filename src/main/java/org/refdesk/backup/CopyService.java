package org.refdesk.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.refdesk.chat.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies the data folder for backups, in the process that has it open ({@link CopyRequest}). */
public final class CopyService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CopyService.class);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Path data;
    private final Open open;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().name("backup-copies").daemon().unstarted(this::work);

    private CopyService(Path data, Open open) {
        this.data = data;
        this.open = open;
    }

    /** Those who have files of the data folder open. */
    public interface Open {
        /** Copies those, each as it is at one moment, into another folder; the others are copied afterwards. */
        void copyTo(Path other) throws IOException;

        /** Whether a file, named from the data folder, is one of those. */
        boolean isOpen(Path file);
    }

    /** Begins to look for requests, and deletes what those of an earlier run left. */
    public static CopyService begin(Path data, Open open) {
        CopyService service = new CopyService(data, open);
        service.clear();
        service.thread.start();
        return service;
    }

    private void clear() {
        try {
            for (Path request : requests()) {
                Folders.delete(request);
            }
        } catch (IOException e) {
            LOG.warn("what an earlier backup left in {} cannot be deleted: {}", data, e.toString());
        }
    }

    private List<Path> requests() throws IOException {
        List<Path> requests = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(data, CopyRequest.FOLDER + "*")) {
            folders.forEach(requests::add);
        }
        return requests;
    }

    private void work() {
        try {
            while (!closing.await(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            for (Path request : requests()) {
                if (Files.deleteIfExists(request.resolve(CopyRequest.ASKED))) {
                    serve(request);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("a backup was asked for, and could not be told what became of it: {}", e.toString());
        }
    }

    private void serve(Path request) throws IOException {
        String trouble = "";
        try {
            copy(PrivateFiles.folder(request.resolve(CopyRequest.COPY)));
        } catch (IOException | RuntimeException e) {
            LOG.error("the data could not be copied for a backup: {}", e.toString());
            trouble = String.valueOf(e.getMessage());
            Folders.delete(request.resolve(CopyRequest.COPY));
        }
        try {
            tell(request, trouble);
        } catch (IOException e) {
            // The disk is full: without its folder, who asked knows that nothing comes.
            Folders.delete(request);
            throw e;
        }
    }

    private static void tell(Path request, String trouble) throws IOException {
        Path draft = request.resolve(CopyRequest.DONE + ".part");
        Files.writeString(draft, trouble);
        Files.move(draft, request.resolve(CopyRequest.DONE), StandardCopyOption.ATOMIC_MOVE);
    }

    private void copy(Path other) throws IOException {
        open.copyTo(other);
        for (Path file : Folders.files(data)) {
            Path copy = other.resolve(file);
            if (!Files.exists(copy) && !open.isOpen(file)) {
                PrivateFiles.folderOf(copy);
                Files.copy(data.resolve(file), copy);
                PrivateFiles.create(copy);
            }
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
