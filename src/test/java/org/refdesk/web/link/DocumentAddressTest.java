package org.refdesk.web.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentAddressTest {
    @Test
    void aPlainIdStandsInThePathWithItsSlashes() {
        assertThat(DocumentAddress.of("/d", "a.txt")).isEqualTo("/d/a.txt");
        assertThat(DocumentAddress.of("/d", "notes/2022/a b.md")).isEqualTo("/d/notes/2022/a%20b.md");
        assertThat(DocumentAddress.of("/d", "é?#&<.txt")).isEqualTo("/d/%C3%A9%3F%23%26%3C.txt");
        assertThat(DocumentAddress.of("/d", "..a/.b")).isEqualTo("/d/..a/.b");
    }

    @Test
    void anIdThatServersReadInDifferentWaysIsAParameter() {
        for (String id :
                List.of("../a", "a/../b", "a//b", "/a", "a/", ".", "..", "a/.", "%2e", "a;b", "a\\b", "a\nb", "")) {
            assertThat(DocumentAddress.of("/d", id))
                    .as(id)
                    .startsWith("/d?document=")
                    .doesNotContain("/d/", "//");
        }
    }
}
