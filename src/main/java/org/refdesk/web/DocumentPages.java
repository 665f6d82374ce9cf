package org.refdesk.web;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.document.Block;
import org.refdesk.document.Span;

/**
 * A document divided into leaves, each shown as one page: as many whole blocks as fit, and of a block that does not fit
 * alone, as much as fits.
 */
final class DocumentPages {
    /** Length of a leaf, in UTF-16 units: about twenty printed pages, which a phone shows at once. */
    static final int LENGTH = 40_000;

    private final List<Span> leaves = new ArrayList<>();

    private DocumentPages() {}

    static DocumentPages of(List<Block> blocks, int characters) {
        DocumentPages leaves = new DocumentPages();
        int from = 0;
        for (Block block : blocks) {
            if (block.end() - from > LENGTH && block.start() > from) {
                leaves.leaves.add(new Span(from, block.start()));
                from = block.start();
            }
            while (block.end() - from > LENGTH) {
                leaves.leaves.add(new Span(from, from + LENGTH));
                from += LENGTH;
            }
        }
        leaves.leaves.add(new Span(from, Math.max(from, characters)));
        return leaves;
    }

    int count() {
        return leaves.size();
    }

    /** @param number from 1 */
    Span leaf(int number) {
        return leaves.get(number - 1);
    }

    /** Number, from 1, of the leaf that this character stands on. */
    int at(int offset) {
        int low = 0;
        int high = leaves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (leaves.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low + 1;
    }
}
