package org.refdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Span;

class DocumentPagesTest {
    private static Block block(int start, int end) {
        return new Block(BlockKind.PARAGRAPH, start, end, false, null);
    }

    @Test
    void anEmptyDocumentAndAShortOneHaveOneLeaf() {
        assertThat(DocumentPages.of(List.of(), 0).leaf(1)).isEqualTo(new Span(0, 0));
        assertThat(DocumentPages.of(List.of(block(0, 10)), 12).leaf(1)).isEqualTo(new Span(0, 12));
    }

    @Test
    void leavesLieSideBySideCoverTheDocumentAndAreNotTooLong() {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<Block> blocks = new ArrayList<>();
            int at = random.nextInt(5);
            for (int n = random.nextInt(300); n > 0; n--) {
                int end = at + 1 + random.nextInt(random.nextInt(20) == 0 ? 200_000 : 2_000);
                blocks.add(block(at, end));
                at = end + random.nextInt(4);
            }
            DocumentPages leaves = DocumentPages.of(blocks, at);
            int from = 0;
            for (int number = 1; number <= leaves.count(); number++) {
                Span leaf = leaves.leaf(number);
                assertThat(leaf.start()).isEqualTo(from);
                assertThat(leaf.length()).isLessThanOrEqualTo(DocumentPages.LENGTH + 4);
                assertThat(leaves.at(leaf.start())).isEqualTo(number);
                from = leaf.end();
            }
            assertThat(from).isEqualTo(at);
        }
    }

    @Test
    void aLeafBeginsWithABlockWhereTheBlockFits() {
        List<Block> blocks = List.of(block(0, 30_000), block(30_002, 60_000), block(60_002, 61_000));
        DocumentPages leaves = DocumentPages.of(blocks, 61_001);
        assertThat(leaves.count()).isEqualTo(2);
        assertThat(leaves.leaf(2)).isEqualTo(new Span(30_002, 61_001));
        assertThat(leaves.at(30_001)).isEqualTo(1);
        assertThat(leaves.at(30_002)).isEqualTo(2);
    }
}
