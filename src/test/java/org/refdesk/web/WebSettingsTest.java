package org.refdesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What follows from the settings of the page. */
class WebSettingsTest {
    private static boolean forThisMachine(String host, @Nullable String publicUrl) {
        return new WebSettings(
                        WebSettings.Access.OPEN,
                        host,
                        publicUrl == null ? null : URI.create(publicUrl),
                        Period.ofDays(30),
                        Set.of(),
                        "X-Remote-User",
                        600,
                        3,
                        List.of())
                .isForThisMachine();
    }

    @Test
    void aPageThatListensHereAloneIsForThisMachine() {
        assertThat(forThisMachine("127.0.0.1", null)).isTrue();
        assertThat(forThisMachine("localhost", "https://desk.example.org/")).isTrue();
        assertThat(forThisMachine("0.0.0.0", null)).isFalse();
    }

    @Test
    void soIsOneThatListensToAllInAContainerAndIsPublicOnThisMachine() {
        assertThat(forThisMachine("0.0.0.0", "http://127.0.0.1:8080/")).isTrue();
        assertThat(forThisMachine("0.0.0.0", "http://localhost:8080/")).isTrue();
        assertThat(forThisMachine("0.0.0.0", "https://desk.example.org/")).isFalse();
    }
}
