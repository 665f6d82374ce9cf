package org.refdesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * A page of Markdown.
 *
 * @param path from the top folder
 * @param texts what is read as prose, a paragraph, heading, list item or cell each; code inside is marked by
 *     {@link Sentences#CODE}
 * @param code the blocks of code
 * @param links where links and pictures lead
 */
record MarkdownFile(Path path, List<String> texts, List<String> headings, List<String> code, List<String> links) {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    static MarkdownFile read(Path path) throws IOException {
        Reading reading = new Reading();
        PARSER.parse(Files.readString(path)).accept(reading);
        return new MarkdownFile(path, reading.texts, reading.headings, reading.code, reading.links);
    }

    /** The README and everything in docs/. */
    static List<MarkdownFile> all() throws IOException {
        List<MarkdownFile> all = new ArrayList<>();
        all.add(read(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                all.add(read(file));
            }
        }
        return all;
    }

    private static final class Reading extends AbstractVisitor {
        private final List<String> texts = new ArrayList<>();
        private final List<String> headings = new ArrayList<>();
        private final List<String> code = new ArrayList<>();
        private final List<String> links = new ArrayList<>();

        @Override
        public void visit(Paragraph paragraph) {
            texts.add(words(paragraph));
            visitChildren(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            texts.add(words(heading));
            headings.add(words(heading).replace(Sentences.CODE, ""));
            visitChildren(heading);
        }

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableCell) {
                texts.add(words(node));
            }
            visitChildren(node);
        }

        @Override
        public void visit(FencedCodeBlock block) {
            code.add(block.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            code.add(block.getLiteral());
        }

        @Override
        public void visit(Link link) {
            links.add(link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(image.getDestination());
        }

        private static String words(Node block) {
            StringBuilder words = new StringBuilder();
            for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
                words.append(
                        switch (node) {
                            case Text text -> text.getLiteral();
                            case Code inline -> Sentences.code(inline.getLiteral());
                            case SoftLineBreak _, HardLineBreak _ -> " ";
                            case Image _ -> "";
                            default -> words(node);
                        });
            }
            return words.toString();
        }
    }
}
