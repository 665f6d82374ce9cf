package org.refdesk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.IndexableFieldType;
import org.junit.jupiter.api.Test;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.document.Span;
import org.refdesk.passage.Passage;

class IndexSchemaTest {
    private static final Metadata KNOWN = new Metadata(
            "Dams", "The Gazette", "José Ruiz", PartialDate.parse("2022-03").orElseThrow(), null);

    /** Lucene refuses a field that changes, but looks only where a segment begins: after so many documents, that is. */
    @Test
    void aFieldIsMadeOfTheSameInDocumentsOfEveryKind() {
        StoredPassage stored = StoredPassage.of(
                Origin.of("a.txt", "a.txt", "00", KNOWN),
                new Passage(0, 0, 0, 10, List.of(new Span(0, 10))),
                List.of(new ParagraphStart(1, 0, BlockKind.PARAGRAPH, null)),
                "Dams hold.");
        Map<String, String> made = new HashMap<>();
        for (Document document : List.of(
                IndexSchema.passage(stored, new float[] {1}),
                IndexSchema.sentence("a.txt", 1, new float[] {1}),
                IndexSchema.piece("a.txt", 0, "Dams hold."),
                IndexSchema.origin(stored.origin(), 0),
                IndexSchema.entry(new StoredDocument("a.txt", "a.txt", "00", "", 10, List.of())))) {
            for (IndexableField field : document) {
                String of = structure(field.fieldType());
                assertThat(made.putIfAbsent(field.name(), of)).as(field.name()).isIn(null, of);
            }
        }
    }

    private static String structure(IndexableFieldType type) {
        return type.indexOptions() + " " + type.docValuesType() + " " + type.pointDimensionCount() + " "
                + type.vectorDimension();
    }
}
