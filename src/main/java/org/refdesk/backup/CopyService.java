package org.refdesk.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoop;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.ClosePolicy;
import org.refdesk.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Copies the data folder for backups, in the process that has it open ({@link CopyRequest}). */
public final class CopyService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CopyService.class);
    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Path data;
    private final Open open;
    private final BackgroundLoop loop;

    /** What is being copied for; null where nothing is, or where it was told what became of it. */
    private @Nullable Path underWay;

    private CopyService(Path data, Open open, BackgroundLoops loops) {
        this.loop = loops.loop("backup-copies", ClosePolicy.AFTER_ITS_STEP, () -> {
            look();
            return Optional.of(GLANCE);
        });
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

    /**
     * Begins to look for requests, and deletes what those of an earlier run left.
     *
     * @param loops hears how it goes
     */
    public static CopyService begin(Path data, Open open, BackgroundLoops loops) {
        CopyService service = new CopyService(data, open, loops);
        service.clear();
        service.loop.start();
        return service;
    }

    private void clear() {
        try {
            for (Path request : requests()) {
                IOUtils.rm(request);
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

    private void look() throws IOException {
        loop.work().step("look for who asks");
        Path left = underWay;
        if (left != null) {
            giveUp(left);
        }
        for (Path request : requests()) {
            if (Files.exists(request.resolve(CopyRequest.ASKED))) {
                underWay = request;
                Files.deleteIfExists(request.resolve(CopyRequest.ASKED));
                serve(request);
                underWay = null;
            }
        }
    }

    /** An error ended it in the middle: who asked is told, and may ask again. */
    private void giveUp(Path request) throws IOException {
        try {
            IOUtils.rm(request.resolve(CopyRequest.COPY));
            if (Files.exists(request)) {
                tell(request, "an error ended it, and the log says which: run it again");
            }
        } catch (IOException e) {
            LOG.warn("who asked for a backup cannot be told what became of it: {}", e.toString());
            IOUtils.rm(request);
        }
        underWay = null;
    }

    private void serve(Path request) throws IOException {
        String trouble = "";
        try {
            loop.work().step("copy the data");
            copy(PrivateFiles.folder(request.resolve(CopyRequest.COPY)));
        } catch (IOException | RuntimeException e) {
            loop.work().failed(e);
            trouble = String.valueOf(e.getMessage());
            IOUtils.rm(request.resolve(CopyRequest.COPY));
        }
        loop.work().step("tell who asked");
        try {
            tell(request, trouble);
        } catch (IOException e) {
            // The disk is full: without its folder, who asked knows that nothing comes.
            IOUtils.rm(request);
            underWay = null;
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
        for (Path file : DataFolderCopy.files(data)) {
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
        loop.close();
    }
}
