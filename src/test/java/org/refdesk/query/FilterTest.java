package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;

class FilterTest {
    @ParameterizedTest
    @CsvSource({
        "2022-02-28, before, 2022-03, admits",
        "2022-03-01, before, 2022-03, refuses",
        "2022-03-01, after, 2022-03, admits",
        "2022-03-31, after, 2022-03, admits",
        "2022-03, after, 2022-03, admits",
        "2022-02-28, after, 2022-03, refuses",
        "2022, after, 2022, admits",
        "2021, before, 2022, admits",
        "2022, before, 2022-03, leaves open",
        "2022, after, 2022-03, leaves open",
        "2022-03, before, 2022-03-25, leaves open"
    })
    void aDateIsComparedWithTheFirstDayOfTheFilter(String published, String key, String date, String verdict) {
        Filter filter = FilterKey.of(key).read(date).orElseThrow();

        assertThat(verdict(filter, dated(published))).isEqualTo(verdict);
    }

    @Test
    void anUnknownDatePublisherOrAuthorLeavesItOpen() {
        for (Filter filter :
                QueryParser.parse("source:a author:b before:2022 after:2022").filters()) {
            assertThat(verdict(filter, Metadata.UNKNOWN)).isEqualTo("leaves open");
        }
    }

    @Test
    void namesAreFoundWhateverTheirCaseAccentsAndPunctuation() {
        Metadata story = new Metadata(null, "The Tech-Dirt Times", "Jacinta González", null, null);

        assertThat(new Filter.Author("gonzalez").admits("x", story)).isTrue();
        assertThat(new Filter.Source("tech dirt").admits("x", story)).isTrue();
        assertThat(new Filter.Source("tech di").admits("x", story)).isFalse();
        assertThat(new Filter.File("_ABC").admits("001_abc.txt", story)).isTrue();
    }

    @Test
    void itIsWrittenAsItIsRead() {
        for (Filter filter : QueryParser.parse("source:\"404 Media\" author:Cox file:x before:2022-03-05 after:2021")
                .filters()) {
            assertThat(QueryParser.parse(filter.written()).filters()).containsExactly(filter);
        }
    }

    private static Metadata dated(String date) {
        return new Metadata(null, null, null, PartialDate.parse(date).orElseThrow(), null);
    }

    private static String verdict(Filter filter, Metadata story) {
        return filter.admits("x", story) ? "admits" : filter.leavesOpen(story) ? "leaves open" : "refuses";
    }
}
