package org.refdesk.reader;

import java.io.IOException;
import org.refdesk.reader.blocks.TextBlocks;
import org.refdesk.reader.catalog.CheckedMetadata;
import org.refdesk.reader.stories.StorySplitter;

/** Plain text: a paragraph a line, or lines of a fixed width with blank lines between the paragraphs. */
final class TextReader implements Reader {
    private final DocumentBuilder assembly;

    TextReader(DocumentBuilder assembly) {
        this.assembly = assembly;
    }

    @Override
    public boolean reads(FileHead sample) {
        return sample.text().isPresent();
    }

    @Override
    public ReadResult read(CorpusFile file) throws IOException {
        return assembly.read(
                file,
                text -> new DocumentBuilder.Parsed(TextBlocks.of(text), CheckedMetadata.NONE, StorySplitter::divide));
    }
}
