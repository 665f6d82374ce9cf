package org.refdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnmatchedEntriesTest {
    private static final List<String> DOCUMENTS = List.of("minutes-2021.txt", "minutes-2022.txt", "report.md");

    @Test
    void anEntryThatFitsADocumentIsNoTrouble() {
        assertThat(UnmatchedEntries.of(List.of("report.md"), DOCUMENTS)).isEmpty();
    }

    @Test
    void anEntryThatFitsNoneIsNamedWithTheNearest() {
        assertThat(UnmatchedEntries.of(List.of("report.md", "minuets-2022.txt", "zyx"), DOCUMENTS))
                .containsExactly(
                        "no document is called minuets-2022.txt; did you mean minutes-2022.txt?",
                        "no document is called zyx");
    }
}
