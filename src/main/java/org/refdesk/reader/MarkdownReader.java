package org.refdesk.reader;

import java.io.IOException;
import java.util.regex.Pattern;
import org.refdesk.reader.blocks.MarkdownBlocks;
import org.refdesk.reader.stories.StorySplitter;

/** Markdown: its marks stay in the text, and its blocks leave them out. */
final class MarkdownReader implements Reader {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} \\S.*\\n\\s*\\n");

    private final DocumentBuilder documentBuilder;

    MarkdownReader(DocumentBuilder documentBuilder) {
        this.documentBuilder = documentBuilder;
    }

    /** By name, or by its headings. */
    @Override
    public boolean reads(FileHead fileHead) {
        return fileHead.text().isPresent()
                && (fileHead.isNamed(".md", ".markdown", ".mkd")
                        || HEADING.matcher(fileHead.text().get()).find());
    }

    @Override
    public ReadResult read(CorpusFile file) throws IOException {
        return documentBuilder.read(file, MarkdownReader::parse);
    }

    private static DocumentBuilder.Parsed parse(String text) {
        FrontMatter front = FrontMatter.of(text);
        return new DocumentBuilder.Parsed(
                MarkdownBlocks.of(text, front.end()), front.known(), StorySplitter::divideMarked);
    }
}
