package org.refdesk.ingest;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.index.Samples;
import org.refdesk.index.TextFingerprint;

/**
 * A file of a corpus in memory; counts how often it is opened. Another text is of another time. A text that begins with
 * ! cannot be read; one with !* takes all memory. A line of a .jsonl that begins with ! cannot be read.
 */
record MemoryFile(String name, String text, Instant modified, String catalogKey, AtomicInteger opened)
        implements SourceFile {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    static MemoryFile of(String name, String text) {
        Instant modified = LONG_AGO.plusSeconds(text.hashCode() & 0xFFFFFF);
        return new MemoryFile(name, text, modified, "", new AtomicInteger());
    }

    MemoryFile touched() {
        return new MemoryFile(name, text, modified.plusSeconds(1), catalogKey, opened);
    }

    MemoryFile catalogued(String key) {
        return new MemoryFile(name, text, modified, key, opened);
    }

    @Override
    public long size() {
        return text.length();
    }

    @Override
    public boolean unfinished() {
        return text.startsWith("...");
    }

    @Override
    public String sha256() throws IOException {
        opened.incrementAndGet();
        if (text.startsWith("!!")) {
            throw new IOException("Permission denied");
        }
        return TextFingerprint.of(text);
    }

    @Override
    public ReadOutcome read() {
        opened.incrementAndGet();
        if (text.startsWith("!*")) {
            throw new OutOfMemoryError("a text that is too large");
        }
        if (text.startsWith("!?")) {
            throw new IllegalStateException("a reader with a defect");
        }
        if (text.startsWith("!")) {
            return new ReadOutcome.Skipped("it is not text");
        }
        return name.endsWith(".jsonl") ? lines() : new ReadOutcome.Read(List.of(document(name, text)), List.of());
    }

    private ReadOutcome lines() {
        List<Document> read = text.lines()
                .filter(line -> !line.startsWith("!"))
                .map(line -> document(line.substring(0, line.indexOf(' ')), line))
                .toList();
        boolean whole = read.size() == text.lines().count();
        return new ReadOutcome.Read(read, whole ? List.of() : List.of("a line is broken"), List.of(), whole);
    }

    private Document document(String id, String itsText) {
        Document read = Samples.document(id, new Metadata(catalogKey, null, null, null, null), itsText);
        return new Document(id, name, read.sha256(), read.text(), read.blocks(), read.stories());
    }
}
