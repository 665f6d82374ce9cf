package org.refdesk.reader.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Catalog;
import org.refdesk.document.Story;

/** The blocks and stories of a document as its catalog entry has them. What the catalog does not say stays as found. */
public final class CatalogedBlocks {
    private final String text;
    private final List<Block> blocks;
    private final Catalog.Entry entry;
    private final int[] lineOfBlock;
    private final int lines;
    private final List<String> remarks;

    /**
     * Applies an entry.
     *
     * @param remarks takes what cannot be done as it asks
     */
    public CatalogedBlocks(String text, List<Block> found, Catalog.Entry entry, List<String> remarks) {
        this.text = text;
        this.blocks = new ArrayList<>(found);
        this.entry = entry;
        this.remarks = remarks;
        this.lineOfBlock = new int[found.size()];
        this.lines = number(found);
        leaveOutStoryless();
        mark(entry.boilerplate(), true);
        mark(entry.text(), false);
        entry.stories().forEach(this::head);
    }

    private int number(List<Block> found) {
        int line = 1;
        int at = 0;
        for (int i = 0; i < found.size(); i++) {
            line += newlines(at, found.get(i).start());
            at = found.get(i).start();
            lineOfBlock[i] = line;
        }
        return line + newlines(at, text.length());
    }

    private int newlines(int from, int to) {
        int count = 0;
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }

    /** Where the catalog names stories, what lies in none of them is never cited. */
    private void leaveOutStoryless() {
        List<Catalog.Article> articles = entry.stories();
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            while (next < articles.size() && articles.get(next).first() <= lineOfBlock[i]) {
                next++;
            }
            Integer last =
                    next == 0 ? Integer.valueOf(0) : articles.get(next - 1).last();
            if (!articles.isEmpty() && last != null && lineOfBlock[i] > last) {
                blocks.set(i, blocks.get(i).withBoilerplate(true));
            }
        }
    }

    private void mark(List<Catalog.Lines> ranges, boolean boilerplate) {
        for (Catalog.Lines range : ranges) {
            if (isThere(range.last())) {
                for (int i = blockAt(range.first()); i < blocks.size() && lineOfBlock[i] <= range.last(); i++) {
                    blocks.set(i, blocks.get(i).withBoilerplate(boilerplate));
                }
            }
        }
    }

    /** The first lines of a story that repeat its title are its heading. */
    private void head(Catalog.Article article) {
        int first = blockAt(article.first());
        if (first < blocks.size()) {
            Block block = blocks.get(first);
            String title = CheckedMetadata.title(text.substring(block.start(), block.end()));
            if (title != null && title.equals(article.metadata().title())) {
                blocks.set(
                        first,
                        new Block(BlockKind.HEADING, block.start(), block.end(), block.boilerplate(), block.page()));
            }
        }
    }

    private boolean isThere(int line) {
        if (line > lines) {
            remarks.add("catalog: line " + line + " is past the end; the text has " + lines + " lines");
        }
        return line <= lines;
    }

    /** Index of the first block at this line or below it. */
    private int blockAt(int line) {
        int i = Arrays.binarySearch(lineOfBlock, line);
        if (i < 0) {
            return -i - 1;
        }
        while (i > 0 && lineOfBlock[i - 1] == line) {
            i--;
        }
        return i;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** The catalog's stories, or none where it names none; what lies between two belongs to the former. */
    public List<Story> stories() {
        List<Story> stories = new ArrayList<>();
        List<Catalog.Article> articles = entry.stories().stream()
                .filter(article -> isThere(article.first()))
                .toList();
        for (int i = 0; i < articles.size(); i++) {
            int first = i == 0 ? 0 : blockAt(articles.get(i).first());
            int end = i + 1 == articles.size()
                    ? blocks.size()
                    : blockAt(articles.get(i + 1).first());
            if (end > first) {
                stories.add(new Story(first, end, articles.get(i).metadata().or(entry.metadata())));
            } else {
                remarks.add("catalog: no text in the story at line "
                        + articles.get(i).first());
            }
        }
        return stories;
    }
}
