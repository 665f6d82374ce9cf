package org.refdesk.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.Story;

/** Puts a document together from its text and blocks, whatever the format: boilerplate, stories, the catalog's word. */
final class Assembly {
    private final Catalog catalog;

    Assembly(Catalog catalog) {
        this.catalog = catalog;
    }

    /** A file that is one document and may hold several stories. */
    ReadResult document(CorpusFile file, CanonicalText text, List<Block> raw, Metadata metadata) {
        List<String> problems = new ArrayList<>();
        Document document = assemble(file.id(), file.id(), text, raw, metadata, true, problems);
        return new ReadResult.Read(List.of(document), problems);
    }

    /** A document that is one story by the word of its file. */
    Document story(String id, CorpusFile file, CanonicalText text, Metadata metadata, List<String> problems) {
        return assemble(id, file.id(), text, TextBlocks.of(text.text()), metadata, false, problems);
    }

    private Document assemble(
            String id,
            String source,
            CanonicalText canonical,
            List<Block> raw,
            Metadata metadata,
            boolean divide,
            List<String> problems) {
        String text = canonical.text();
        List<Block> blocks = Boilerplate.mark(text, raw);
        Optional<Catalog.Entry> entry = catalog.entry(id);
        List<Story> stories;
        if (entry.isPresent()) {
            CatalogedBlocks cataloged = new CatalogedBlocks(text, blocks, entry.get(), problems);
            blocks = cataloged.blocks();
            stories = cataloged.stories();
        } else {
            stories = List.of();
        }
        if (stories.isEmpty()) {
            List<Story> found = divide ? Stories.divide(text, blocks) : Stories.one(blocks);
            stories = titled(
                    text,
                    blocks,
                    found,
                    entry.map(Catalog.Entry::metadata).orElse(Metadata.UNKNOWN).or(metadata));
        }
        return new Document(id, source, canonical.sha256(), text, blocks, stories);
    }

    private static List<Story> titled(String text, List<Block> blocks, List<Story> stories, Metadata known) {
        List<Story> titled = new ArrayList<>();
        for (Story story : stories) {
            Metadata heading = new Metadata(headline(text, blocks, story), null, null, null, null);
            Metadata metadata = stories.size() == 1 ? known.or(heading) : heading.or(known);
            titled.add(new Story(story.firstBlock(), story.endBlock(), metadata));
        }
        return titled;
    }

    /** The heading that a story begins with. */
    private static @Nullable String headline(String text, List<Block> blocks, Story story) {
        for (int i = story.firstBlock(); i < story.endBlock(); i++) {
            Block block = blocks.get(i);
            if (!block.boilerplate()) {
                return block.kind() == BlockKind.HEADING ? text.substring(block.start(), block.end()) : null;
            }
        }
        return null;
    }
}
