package org.refdesk.passage;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Document;
import org.refdesk.document.Span;
import org.refdesk.document.Story;

/**
 * A document to its passages: a paragraph each, short neighbours together, long ones in parts, and one that announces
 * what comes with what comes.
 */
public final class Passages {
    /** Neighbours are put together up to this many UTF-16 units where one of them is {@link #SHORT}. */
    static final int JOINED = 700;

    /** A paragraph below this many UTF-16 units does not stand alone where it has a neighbour. */
    static final int SHORT = 300;

    /** A paragraph above this many UTF-16 units is split between sentences. */
    static final int LONG = 1_500;

    /** The parts of a long paragraph hold at most about this many UTF-16 units. */
    static final int PART = 1_000;

    private final Document document;
    private final List<Passage> found = new ArrayList<>();

    private Passages(Document document) {
        this.document = document;
    }

    /**
     * The passages of a document, in order. They never cross stories and hold no boilerplate; a heading leads the text
     * below it, where it stands in the passage's range and not among its sentences.
     */
    public static List<Passage> of(Document document) {
        Passages passages = new Passages(document);
        for (int story = 0; story < document.stories().size(); story++) {
            passages.add(story);
        }
        return List.copyOf(passages.found);
    }

    private void add(int number) {
        Story story = document.stories().get(number);
        Draft draft = new Draft(number);
        for (int i = story.firstBlock(); i < story.endBlock(); i++) {
            Block block = document.blocks().get(i);
            if (block.boilerplate()) {
                draft.close();
            } else if (block.kind() == BlockKind.HEADING) {
                draft.head(i, block);
            } else {
                draft.take(i, block);
            }
        }
        draft.close();
    }

    /** The passage under way. */
    private final class Draft {
        private final int story;
        private final List<Span> sentences = new ArrayList<>();
        private final List<Span> headings = new ArrayList<>();
        private int firstBlock = -1;
        private int start;
        private int end;
        private int bodyLength;
        private boolean announced;

        Draft(int story) {
            this.story = story;
        }

        void head(int index, Block block) {
            if (!sentences.isEmpty()) {
                close();
            }
            begin(index, block);
            headings.addAll(SentenceSplitter.sentences(document.text(), block.start(), block.end()));
            end = block.end();
        }

        void take(int index, Block block) {
            boolean announcing = announces(block);
            if (!sentences.isEmpty() && !isAnnounced(block) && (announcing || !joins(block))) {
                close();
            }
            begin(index, block);
            List<Span> more = SentenceSplitter.sentences(document.text(), block.start(), block.end());
            if (block.end() - block.start() > LONG) {
                takeParts(index, more);
            } else {
                sentences.addAll(more);
                end = block.end();
                bodyLength += block.end() - block.start();
            }
            announced = announcing;
        }

        private void takeParts(int index, List<Span> more) {
            for (Span sentence : more) {
                if (!sentences.isEmpty()
                        && sentence.end() - sentences.getFirst().start() > PART) {
                    close();
                    firstBlock = index;
                    start = sentence.start();
                }
                sentences.add(sentence);
                end = sentence.end();
            }
            bodyLength = LONG;
        }

        private void begin(int index, Block block) {
            if (firstBlock < 0) {
                firstBlock = index;
                start = block.start();
            }
        }

        /** Whether a paragraph ends in the middle of what it says: a quotation follows, a letter, a list. */
        private boolean announces(Block block) {
            return document.text()
                    .substring(block.start(), block.end())
                    .stripTrailing()
                    .endsWith(":");
        }

        private boolean isAnnounced(Block block) {
            return announced && lengthWith(block) <= LONG;
        }

        private boolean joins(Block block) {
            int length = block.end() - block.start();
            return lengthWith(block) <= JOINED && (bodyLength < SHORT || length < SHORT);
        }

        private int lengthWith(Block block) {
            return block.end() - sentences.getFirst().start();
        }

        /** Ends the passage under way; headings with nothing below them are text in their own right. */
        void close() {
            List<Span> cited = sentences.isEmpty() ? headings : sentences;
            if (!cited.isEmpty()) {
                found.add(new Passage(story, firstBlock, start, end, cited));
            }
            sentences.clear();
            headings.clear();
            firstBlock = -1;
            bodyLength = 0;
            announced = false;
        }
    }
}
