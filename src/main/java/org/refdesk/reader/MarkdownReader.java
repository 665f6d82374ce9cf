package org.refdesk.reader;

import java.io.IOException;
import java.util.regex.Pattern;

/** Markdown: its marks stay in the text, and its blocks leave them out. */
final class MarkdownReader implements Reader {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S.*\\n\\s*\\n");

    private final Assembly assembly;

    MarkdownReader(Assembly assembly) {
        this.assembly = assembly;
    }

    /** By name, or by its headings. */
    @Override
    public boolean reads(Sample sample) {
        return sample.text().isPresent()
                && (sample.isNamed(".md", ".markdown", ".mkd")
                        || HEADING.matcher(sample.text().get()).find());
    }

    @Override
    public ReadResult read(CorpusFile file) throws IOException {
        return assembly.read(file, MarkdownReader::parse);
    }

    private static Assembly.Parsed parse(String text) {
        FrontMatter front = FrontMatter.of(text);
        return new Assembly.Parsed(MarkdownBlocks.of(text, front.end()), front.known(), Stories::divideMarked);
    }
}
