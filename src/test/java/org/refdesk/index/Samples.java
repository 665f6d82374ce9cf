package org.refdesk.index;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;
import org.refdesk.document.Story;
import org.refdesk.embedding.Embedder;
import org.refdesk.passage.Passage;

/** Documents for tests: a paragraph a line, a sentence up to each full stop. */
public final class Samples {
    private Samples() {}

    /** A document of one story. A line that begins with # is a heading. */
    public static Document document(String id, Metadata metadata, String text) {
        List<Block> blocks = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            BlockKind kind = text.charAt(start) == '#' ? BlockKind.HEADING : BlockKind.PARAGRAPH;
            blocks.add(new Block(kind, start, end, false, null));
            start = end + 1;
        }
        List<Story> stories = blocks.isEmpty() ? List.of() : List.of(new Story(0, blocks.size(), metadata));
        return new Document(id, id, TextFingerprint.of(text), text, blocks, stories);
    }

    /** A passage for each paragraph. */
    public static List<Passage> passages(Document document) {
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < document.blocks().size(); i++) {
            Block block = document.blocks().get(i);
            if (block.kind() == BlockKind.PARAGRAPH) {
                passages.add(new Passage(0, i, block.start(), block.end(), sentences(document.text(), block)));
            }
        }
        return passages;
    }

    private static List<Span> sentences(String text, Block block) {
        List<Span> sentences = new ArrayList<>();
        int start = block.start();
        for (int at = block.start(); at < block.end(); at++) {
            if (text.charAt(at) == '.') {
                sentences.add(new Span(start, at + 1));
                start = Math.min(at + 2, block.end());
            }
        }
        if (start < block.end()) {
            sentences.add(new Span(start, block.end()));
        }
        return sentences;
    }

    /** The passages of a document with their vectors. */
    public static List<EmbeddedPassage> embedded(Document document, Embedder embedder) {
        List<EmbeddedPassage> embedded = new ArrayList<>();
        for (Passage passage : passages(document)) {
            List<Span> sentences = passage.sentences().stream()
                    .map(sentence -> new Span(sentence.start() - passage.start(), sentence.end() - passage.start()))
                    .toList();
            String text = document.text().substring(passage.start(), passage.end());
            embedded.add(new EmbeddedPassage(passage, embedder.passage(text, sentences)));
        }
        return embedded;
    }
}
