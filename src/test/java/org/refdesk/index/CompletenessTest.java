package org.refdesk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refdesk.index.Completeness.Outdated;
import org.refdesk.index.Completeness.Unread;

class CompletenessTest {
    @Test
    void whateverNamesAndReasonsSayIsReadAsItWasWritten() {
        Completeness written = Completeness.of(
                9,
                List.of(
                        new Unread("a b\n+%20.pdf", "a PDF,\twhich is not read", false),
                        new Unread("caf\u00e9 \ud83d\ude00", "", true)),
                List.of(new Outdated("x.jsonl", "line 3: no \"id\"", List.of("d 1", "d\n2")), old("y")));
        assertThat(Completeness.parse(written.text())).isEqualTo(written);
    }

    private static Outdated old(String name) {
        return new Outdated(name, "why", List.of());
    }

    @Test
    void aDocumentIsOutdatedIfItsFileIsOrItAlone() {
        Completeness missing = Completeness.of(
                2, List.of(), List.of(new Outdated("x.jsonl", "line 3", List.of("d1")), old("y.jsonl")));
        assertThat(missing.outdated("x.jsonl", "d1")).contains("line 3");
        assertThat(missing.outdated("x.jsonl", "d2")).isEmpty();
        assertThat(missing.outdated("y.jsonl", "d9")).contains("why");
        assertThat(missing.outdated("z.txt", "z.txt")).isEmpty();
    }

    @Test
    void ofVeryManyFilesSomeAreNamedAndAllAreCounted() {
        List<Unread> pictures = IntStream.range(0, 5_000)
                .mapToObj(number -> new Unread(number + ".png", "a PNG image", false))
                .toList();
        Completeness missing = Completeness.of(6_000, pictures, List.of());
        assertThat(missing.unread()).hasSize(1_000);
        assertThat(missing.more()).isEqualTo(4_000);
    }

    @Test
    void moreCannotBeUnreadThanThereIs() {
        assertThatThrownBy(() -> Completeness.of(0, List.of(new Unread("a", "b", false)), List.of()))
                .hasMessage("files must be >= those unread, got 0 < 1");
    }
}
