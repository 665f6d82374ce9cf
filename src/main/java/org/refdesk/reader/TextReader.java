package org.refdesk.reader;

import java.io.IOException;

/** Plain text: a paragraph a line, or lines of a fixed width with blank lines between the paragraphs. */
final class TextReader implements Reader {
    private final Assembly assembly;

    TextReader(Assembly assembly) {
        this.assembly = assembly;
    }

    @Override
    public boolean reads(Sample sample) {
        return sample.text().isPresent();
    }

    @Override
    public ReadResult read(CorpusFile file) throws IOException {
        return assembly.read(
                file, text -> new Assembly.Parsed(TextBlocks.of(text), CheckedMetadata.NONE, Stories::divide));
    }
}
