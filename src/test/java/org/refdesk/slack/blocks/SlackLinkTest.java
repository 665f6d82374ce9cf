package org.refdesk.slack.blocks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses of documents Slack is shown. */
class SlackLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.org/page",
                "https://example.org/a b c",
                "javascript:alert(1)",
                "data:text/html,x",
                "ftp://example.org/",
                "https://",
                "https:///page",
                "https://exa mple.org/",
                "https://example.org:port/",
                "https://example.org/\u0000",
                "https://example.org/<script>",
                "mailto:ann@example.org",
                "//example.org/page",
                ""
            })
    void whatSlackWouldRefuseIsLeftOut(String address) {
        assertThat(SlackLink.usable(address)).isNull();
    }

    @Test
    void anAddressThatIsTooLongIsLeftOut() {
        assertThat(SlackLink.usable("https://example.org/" + "x".repeat(2_980))).hasSize(3_000);
        assertThat(SlackLink.usable("https://example.org/" + "x".repeat(2_981))).isNull();
        assertThat(SlackLink.usable(null)).isNull();
    }
}
