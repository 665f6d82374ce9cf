package org.refdesk.reader;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;

/** JSON Lines: a document a line, {@code {"id", "title", "text", "url"?, "publisher"?, "author"?, "date"?}}. */
final class JsonLinesReader implements Reader {
    /** The first line alone does not tell: it may be the one that is broken. */
    private static final int LINES_JUDGED = 5;

    private final ReadingLimits limits;
    private final DocumentBuilder documentBuilder;

    JsonLinesReader(ReadingLimits limits, DocumentBuilder documentBuilder) {
        this.limits = limits;
        this.documentBuilder = documentBuilder;
    }

    @Override
    public boolean reads(FileHead fileHead) {
        List<String> lines = fileHead.text().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.stream().noneMatch(JsonLinesReader::isObject)) {
            return false;
        }
        return fileHead.isNamed(".jsonl", ".ndjson")
                || JsonLine.isDocument(lines.getFirst())
                || areDocuments(lines.subList(0, Math.min(LINES_JUDGED, lines.size())));
    }

    private static boolean areDocuments(List<String> lines) {
        return lines.stream().filter(JsonLinesReader::isObject).count() * 2 > lines.size()
                && lines.stream().anyMatch(JsonLine::isDocument);
    }

    private static boolean isObject(String line) {
        return line.stripLeading().startsWith("{");
    }

    @Override
    public ReadResult read(CorpusFile file) throws IOException {
        JsonLinesDocuments documents = new JsonLinesDocuments(file, documentBuilder);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            ByteLines lines = new ByteLines(in, limits.maxLineBytes());
            while (lines.next()) {
                if (lines.isTooLong()) {
                    documents.unread(lines.number(), "over the limit of " + limits.maxLineBytes() + " bytes a line");
                } else {
                    documents.take(lines.number(), lines.bytes());
                }
            }
        }
        return documents.result();
    }
}
