package org.refdesk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.refdesk.document.Document;
import org.refdesk.ingest.ReadOutcome;
import org.refdesk.ingest.SourceFile;
import org.refdesk.reader.CorpusFile;
import org.refdesk.reader.ReadResult;

/** A file of the corpus as an ingest sees it: listed by the reader, and read by it only when the ingest asks. */
record ListedFile(CorpusFile file, long size, Instant modified, ReadCatalog catalog) implements SourceFile {
    static ListedFile of(CorpusFile file, ReadCatalog catalog) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file.path(), BasicFileAttributes.class);
        return new ListedFile(
                file, attributes.size(), attributes.lastModifiedTime().toInstant(), catalog);
    }

    @Override
    public String name() {
        return file.id();
    }

    @Override
    public String catalogKey() {
        return catalog.key(file.id());
    }

    @Override
    public String sha256() throws IOException {
        MessageDigest digest = sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file.path()), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public ReadOutcome read() {
        return switch (catalog.readers().read(file)) {
            case ReadResult.Read(List<Document> documents, List<String> problems) ->
                new ReadOutcome.Read(documents, problems);
            case ReadResult.Skipped(String reason) -> new ReadOutcome.Skipped(reason);
        };
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
