package org.refdesk.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refdesk.document.Document;

/** The documents of a {@code .jsonl} file as they are read, and what is wrong with its lines. */
final class JsonLinesDocuments {
    /** So many lines are reported one by one; the rest are counted. */
    private static final int REPORTED = 1_000;

    private final CorpusFile file;
    private final Assembly assembly;
    private final List<Document> documents = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Integer> lineOfId = new HashMap<>();
    private int unreported;
    private boolean whole = true;

    JsonLinesDocuments(CorpusFile file, Assembly assembly) {
        this.file = file;
        this.assembly = assembly;
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
            remark(number, "the id \"%s\" again, which line %d has".formatted(line.id(), earlier));
            return;
        }
        line.remarks().forEach(remark -> remark(number, remark));
        List<String> remarks = new ArrayList<>();
        CanonicalText text = new CanonicalText(line.text(), CanonicalText.sha256(bytes));
        if (text.hasTooManyLines()) {
            unread(number, CanonicalText.TOO_MANY_LINES);
            return;
        }
        documents.add(assembly.story(line.id(), file, text, line.metadata(), remarks));
        remarks.forEach(remark -> remark(number, remark));
    }

    /** Notes why a line, which may be a document, could not be read. */
    void unread(int number, String reason) {
        whole = false;
        remark(number, reason);
    }

    private void remark(int number, String reason) {
        if (problems.size() < REPORTED) {
            problems.add("line " + number + ": " + reason);
        } else {
            unreported++;
        }
    }

    ReadResult result() {
        if (unreported > 0) {
            problems.add("and " + unreported + " more lines");
        }
        return new ReadResult.Read(documents, problems, whole);
    }
}
