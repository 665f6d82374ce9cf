package org.refdesk.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refdesk.document.Document;
import org.refdesk.files.Sha256;
import org.refdesk.text.ShortenedText;

/** The documents of a {@code .jsonl} file as they are read, and what is wrong with its lines. */
final class JsonLinesDocuments {
    private final CorpusFile file;
    private final DocumentBuilder documentBuilder;
    private final List<Document> documents = new ArrayList<>();
    private final LineNotes problems = new LineNotes();
    private final LineNotes remarks = new LineNotes();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private boolean whole = true;

    JsonLinesDocuments(CorpusFile file, DocumentBuilder documentBuilder) {
        this.file = file;
        this.documentBuilder = documentBuilder;
    }

    /** Reads a line; a blank one is passed over. */
    void take(int number, byte[] bytes) {
        switch (JsonLine.parse(bytes)) {
            case JsonLine.Blank _ -> {}
            case JsonLine.Broken broken -> unread(number, broken.reason());
            case JsonLine.Parsed parsed -> take(number, bytes, parsed);
        }
    }

    private void take(int number, byte[] bytes, JsonLine.Parsed line) {
        Integer earlier = lineOfId.putIfAbsent(line.id(), number);
        if (earlier != null) {
            problems.add(
                    number, "the id \"%s\" again, which line %d has".formatted(ShortenedText.of(line.id()), earlier));
            return;
        }
        CanonicalText text = new CanonicalText(line.text(), Sha256.hex(bytes));
        if (text.hasTooManyLines()) {
            unread(number, CanonicalText.TOO_MANY_LINES);
            return;
        }
        List<String> noted = new ArrayList<>(line.known().remarks());
        documents.add(documentBuilder.story(line.id(), file, text, line.known(), noted));
        noted.forEach(remark -> remarks.add(number, remark));
    }

    /** Notes why a line, which may be a document, could not be read. */
    void unread(int number, String reason) {
        whole = false;
        problems.add(number, reason);
    }

    ReadResult result() {
        return new ReadResult.Read(documents, problems.all(), remarks.all(), whole);
    }
}
