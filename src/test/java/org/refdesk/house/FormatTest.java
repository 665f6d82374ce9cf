package org.refdesk.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatTest {
    @Test
    void everySourceFileIsInTheHousesFormat() throws Exception {
        assertThat(SourceFormat.misformatted().keySet())
                .as("files to format; `mvn -Pformat test-compile` writes them")
                .isEmpty();
    }
}
