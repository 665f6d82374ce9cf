package org.refdesk.answer;

import java.util.List;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;
import org.refdesk.index.Origin;
import org.refdesk.index.ParagraphStart;
import org.refdesk.index.StoredPassage;
import org.refdesk.passage.Passage;
import org.refdesk.passage.SentenceSplitter;
import org.refdesk.retrieval.ScoredPassage;

/** Passages made of a text, for tests. */
final class RankedTexts {
    private RankedTexts() {}

    /** The passage that this text is, at an offset of its document. */
    static StoredPassage stored(String document, int start, String text) {
        List<Span> sentences = SentenceSplitter.sentences(text, 0, text.length()).stream()
                .map(sentence -> new Span(start + sentence.start(), start + sentence.end()))
                .toList();
        Passage passage = new Passage(0, 0, start, start + text.length(), sentences);
        ParagraphStart block = new ParagraphStart(1, start, BlockKind.PARAGRAPH, null);
        return StoredPassage.of(Origin.of(document, document, "00", Metadata.UNKNOWN), passage, List.of(block), text);
    }

    static RankedPassage ranked(StoredPassage stored, double... scores) {
        RankedPassage ranked = new RankedPassage(new ScoredPassage(0, 0, 0, new double[0], 0), stored);
        System.arraycopy(scores, 0, ranked.scores(), 0, Math.min(scores.length, ranked.scores().length));
        return ranked;
    }
}
