package org.refdesk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedNormalizerTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Café, ﬁne", "e\u0301\u0323 a\u0345\u0301", "\ud83d\ude00\u0301", "\ud800"})
    void usualTextsAreNormalizedAsTheJdkDoes(String text) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            assertThat(BoundedNormalizer.normalize(text, form)).isEqualTo(Normalizer.normalize(text, form));
        }
    }

    @ParameterizedTest
    @EnumSource
    void marksInARowTakeTimeThatGrowsWithTheirNumber(Normalizer.Form form) {
        String marks = "\u0301\u0345".repeat(500_000);
        String normalized =
                assertTimeoutPreemptively(Duration.ofSeconds(60), () -> BoundedNormalizer.normalize(marks, form));
        assertThat(normalized).isNotEmpty();
    }
}
