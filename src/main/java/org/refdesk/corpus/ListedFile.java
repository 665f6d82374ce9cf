package org.refdesk.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import org.refdesk.document.Document;
import org.refdesk.files.Sha256;
import org.refdesk.ingest.ReadOutcome;
import org.refdesk.ingest.SourceFile;
import org.refdesk.reader.CorpusFile;
import org.refdesk.reader.ReadResult;
import org.refdesk.watch.StabilityTracker.Look;

/** A file of the corpus as an ingest sees it: listed by the reader, and read by it only when the ingest asks. */
record ListedFile(String name, Look look, LoadedCatalog catalog, UnfinishedFiles unfinishedFiles)
        implements SourceFile {
    /** A file that was there, and may only be about to be replaced. */
    static ListedFile gone(String name, LoadedCatalog catalog, UnfinishedFiles unfinishedFiles) {
        return new ListedFile(name, new Look(Path.of(name), 0, Instant.MIN), catalog, unfinishedFiles);
    }

    /** @throws IOException where it is not there, or cannot be looked at */
    static Look look(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Look(file, attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    @Override
    public long size() {
        return look.size();
    }

    @Override
    public Instant modified() {
        return look.modified();
    }

    @Override
    public boolean unfinished() {
        return unfinishedFiles.contains(this) || !isAsListed();
    }

    private boolean isAsListed() {
        try {
            return look(look.path()).equals(look);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String catalogKey() {
        return catalog.key(name);
    }

    @Override
    public String sha256() throws IOException {
        return Sha256.hex(look.path());
    }

    @Override
    public ReadOutcome read() {
        return switch (catalog.readers().read(new CorpusFile(name, look.path()))) {
            case ReadResult.Read(
                    List<Document> documents,
                    List<String> problems,
                    List<String> remarks,
                    boolean whole) -> new ReadOutcome.Read(documents, problems, remarks, whole);
            case ReadResult.Skipped(String reason, boolean lasting) -> new ReadOutcome.Skipped(reason, lasting);
        };
    }
}
