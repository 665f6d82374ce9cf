package org.refdesk.web;

import org.jspecify.annotations.Nullable;
import org.refdesk.web.link.Permalinks;

/**
 * The way from leaf to leaf of a document.
 *
 * @param number of the leaf that is shown, from 1
 * @param address of the page, without the leaf
 */
record DocumentPagination(DocumentPages leaves, int number, String address) {
    int count() {
        return leaves.count();
    }

    /** The leaf before; null on the first. */
    @Nullable
    String before() {
        return number > 1 ? to(number - 1) : null;
    }

    /** The leaf after; null on the last. */
    @Nullable
    String after() {
        return number < count() ? to(number + 1) : null;
    }

    /** A paragraph, wherever it stands. */
    String toParagraph(int paragraph, int start) {
        int leaf = leaves.at(start);
        return (leaf == number ? "" : to(leaf)) + "#p" + paragraph;
    }

    private String to(int leaf) {
        return Permalinks.withQuery(address, "leaf=" + leaf);
    }
}
