package org.refdesk.reader;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.Story;
import org.refdesk.reader.blocks.Boilerplate;
import org.refdesk.reader.blocks.TextBlocks;
import org.refdesk.reader.catalog.CatalogedBlocks;
import org.refdesk.reader.catalog.CheckedMetadata;
import org.refdesk.reader.stories.StorySplitter;

/**
 * Puts documents together from their text and blocks, whatever the format: boilerplate, stories, the catalog's word.
 */
final class DocumentBuilder {
    /** Finds the stories of a text. */
    interface Divider {
        List<Story> divide(String text, List<Block> blocks);
    }

    /**
     * What the reader of a format finds in a text.
     *
     * @param blocks none marked as boilerplate
     * @param known what the text says of itself
     * @param divider of the format
     */
    record Parsed(List<Block> blocks, CheckedMetadata known, Divider divider) {}

    private final Catalog catalog;

    DocumentBuilder(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Reads a file that is one document and may hold several stories. */
    ReadResult read(CorpusFile file, Function<String, Parsed> format) throws IOException {
        Optional<CanonicalText> read = CanonicalText.of(file);
        if (read.isEmpty()) {
            return new ReadResult.Skipped("a binary file, not text");
        }
        CanonicalText text = read.get();
        if (text.hasTooManyLines()) {
            return new ReadResult.Skipped(CanonicalText.TOO_MANY_LINES);
        }
        Parsed parsed = format.apply(text.text());
        List<String> remarks = new ArrayList<>(parsed.known().remarks());
        Document document = assemble(file.id(), file, text, parsed, remarks);
        return new ReadResult.Read(List.of(document), List.of(), remarks, true);
    }

    /**
     * A document that is one story by the word of its file.
     *
     * @param remarks takes what the catalog asks and cannot be done
     */
    Document story(String id, CorpusFile file, CanonicalText text, CheckedMetadata known, List<String> remarks) {
        Parsed parsed = new Parsed(TextBlocks.of(text.text()), known, (_, blocks) -> StorySplitter.one(blocks));
        return assemble(id, file, text, parsed, remarks);
    }

    private Document assemble(
            String id, CorpusFile file, CanonicalText canonical, Parsed parsed, List<String> remarks) {
        String text = canonical.text();
        List<Block> blocks = Boilerplate.mark(text, parsed.blocks());
        List<Story> stories = List.of();
        Metadata known = parsed.known().metadata();
        Optional<Catalog.Entry> entry = catalog.entry(id);
        if (entry.isPresent()) {
            entry.get().remarks().forEach(remark -> remarks.add("catalog: " + remark));
            CatalogedBlocks cataloged = new CatalogedBlocks(text, blocks, entry.get(), remarks);
            blocks = cataloged.blocks();
            stories = cataloged.stories();
            known = entry.get().metadata().or(known);
        }
        if (stories.isEmpty()) {
            stories = titled(text, blocks, parsed.divider().divide(text, blocks), known);
        }
        return new Document(id, file.id(), canonical.sha256(), text, blocks, stories);
    }

    /**
     * What is known of the document holds for its stories; the title only where there is one story, or none above it.
     */
    private static List<Story> titled(String text, List<Block> blocks, List<Story> stories, Metadata known) {
        List<Story> titled = new ArrayList<>();
        for (Story story : stories) {
            String title = CheckedMetadata.title(headline(text, blocks, story));
            Metadata heading = new Metadata(title, null, null, null, null);
            Metadata metadata = stories.size() == 1 ? known.or(heading) : heading.or(known);
            titled.add(new Story(story.firstBlock(), story.endBlock(), metadata));
        }
        return titled;
    }

    /** The heading that a story begins with; below one of a few words, such as the name of a site, the next one. */
    private static @Nullable String headline(String text, List<Block> blocks, Story story) {
        List<String> headings = blocks.subList(story.firstBlock(), story.endBlock()).stream()
                .filter(block -> !block.boilerplate())
                .takeWhile(block -> block.kind() == BlockKind.HEADING)
                .limit(2)
                .map(block -> text.substring(block.start(), block.end()))
                .toList();
        boolean siteFirst = headings.size() == 2 && words(headings.get(0)) <= 3 && words(headings.get(1)) > 3;
        return headings.isEmpty() ? null : headings.get(siteFirst ? 1 : 0);
    }

    private static int words(String heading) {
        return heading.split("\\s+", -1).length;
    }
}
