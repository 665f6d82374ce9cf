package org.refdesk.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/** JSON Lines: a document a line, {@code {"id", "title", "text", "url"?, "publisher"?, "author"?, "date"?}}. */
final class JsonLinesReader implements Reader {
    private final ReadingLimits limits;
    private final Assembly assembly;

    JsonLinesReader(ReadingLimits limits, Assembly assembly) {
        this.limits = limits;
        this.assembly = assembly;
    }

    @Override
    public boolean reads(Sample sample) {
        Optional<String> first = sample.text()
                .flatMap(text -> text.lines().filter(line -> !line.isBlank()).findFirst());
        if (first.isEmpty() || !first.get().stripLeading().startsWith("{")) {
            return false;
        }
        return sample.isNamed(".jsonl", ".ndjson") || JsonLine.isDocument(first.get());
    }

    @Override
    public ReadResult read(CorpusFile file) throws IOException {
        JsonLinesDocuments documents = new JsonLinesDocuments(file, assembly);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            ByteLines lines = new ByteLines(in, limits.maxLineBytes());
            while (lines.next()) {
                if (lines.isTooLong()) {
                    documents.refuse(lines.number(), "over the limit of " + limits.maxLineBytes() + " bytes a line");
                } else {
                    documents.take(lines.number(), lines.bytes());
                }
            }
        }
        return documents.result();
    }
}
