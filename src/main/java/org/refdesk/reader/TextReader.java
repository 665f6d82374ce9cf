package org.refdesk.reader;

import java.io.IOException;
import java.util.Optional;
import org.refdesk.document.Metadata;

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
        Optional<CanonicalText> read = CanonicalText.of(file);
        if (read.isEmpty()) {
            return new ReadResult.Skipped("a binary file, not text");
        }
        CanonicalText text = read.get();
        return assembly.document(file, text, TextBlocks.of(text.text()), Metadata.UNKNOWN);
    }
}
