package org.refdesk.reader;

import java.io.IOException;
import org.refdesk.reader.blocks.TextBlocks;
import org.refdesk.reader.catalog.CheckedMetadata;
import org.refdesk.reader.stories.StorySplitter;

/** Plain text: a paragraph a line, or lines of a fixed width with blank lines between the paragraphs. */
final class TextReader implements Reader {
    private final DocumentBuilder documentBuilder;

    TextReader(DocumentBuilder documentBuilder) {
        this.documentBuilder = documentBuilder;
    }

    @Override
    public boolean reads(FileHead fileHead) {
        return fileHead.text().isPresent();
    }

    @Override
    public ReadResult read(CorpusFile file) throws IOException {
        return documentBuilder.read(
                file,
                text -> new DocumentBuilder.Parsed(TextBlocks.of(text), CheckedMetadata.NONE, StorySplitter::divide));
    }
}
