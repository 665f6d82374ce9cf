package org.refdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WordPieceTokenizerTest {
    private static final int CLS = 0;
    private static final int SEP = 1;
    private static final int UNK = 2;
    private final WordPieceTokenizer tokenizer =
            vocabulary("[CLS]", "[SEP]", "[UNK]", "wyden", "stop", "##ped", "?", "cafe", "北", "σ", "σας", "σασ");

    private static WordPieceTokenizer vocabulary(String... pieces) {
        try {
            byte[] lines = String.join("\n", pieces).getBytes(StandardCharsets.UTF_8);
            return WordPieceTokenizer.read(new ByteArrayInputStream(lines));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aWordIsCutIntoItsLongestPieces() {
        assertThat(tokenizer.tokenize("Wyden stopped?", 512).ids()).containsExactly(CLS, 3, 4, 5, 6, SEP);
    }

    @Test
    void aWordWithAnUnknownPartIsUnknownAsAWhole() {
        assertThat(tokenizer.tokenize("stopping stop", 512).ids()).containsExactly(CLS, UNK, 4, SEP);
    }

    @Test
    void accentsAndCombiningMarksAreDropped() {
        assertThat(tokenizer.tokenize("CAFÉ cafe\u0301", 512).ids()).containsExactly(CLS, 7, 7, SEP);
    }

    @Test
    void ideographsAreWordsOfTheirOwn() {
        assertThat(tokenizer.tokenize("北北", 512).ids()).containsExactly(CLS, 8, 8, SEP);
    }

    @Test
    void lettersAreLoweredOneByOne() {
        assertThat(tokenizer.tokenize("ΣΑΣ", 512).ids()).containsExactly(CLS, 11, SEP);
    }

    @Test
    void controlsVanishAndSpacesOfAllKindsPart() {
        assertThat(tokenizer.tokenize("wy\u0007den\u00a0st\u200bop\n", 512).ids())
                .containsExactly(CLS, 3, 4, SEP);
    }

    @Test
    void aLongTextIsCutWithItsEndMarkKept() {
        assertThat(tokenizer.tokenize("stop ".repeat(100_000), 8).ids()).containsExactly(CLS, 4, 4, 4, 4, 4, 4, SEP);
    }

    @Test
    void aWordOfMoreThanAHundredLettersIsUnknown() {
        assertThat(tokenizer.tokenize("stop".repeat(26), 512).ids()).containsExactly(CLS, UNK, SEP);
    }

    @Test
    void anEmptyTextHasItsMarksOnly() {
        assertThat(tokenizer.tokenize(" ", 512).ids()).containsExactly(CLS, SEP);
    }

    @Test
    void aVocabularyWithoutItsMarksIsRefused() {
        assertThatThrownBy(() -> vocabulary("stop")).hasMessageContaining("[UNK]");
    }
}
