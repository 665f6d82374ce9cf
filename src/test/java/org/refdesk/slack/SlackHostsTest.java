package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses that a payload names are called. */
class SlackHostsTest {
    private final SlackHosts hosts = new SlackHosts(URI.create("https://slack.com/api/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com/commands/T1/2/3",
                "https://hooks.slack.com:443/actions/T1/2/3",
                "https://hooks.slack-gov.com/commands/T1/2/3",
                "https://slack.com/x"
            })
    void slacksOwnAreCalled(String address) {
        assertThat(hosts.reply(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.slack.com/commands/T1/2/3",
                "https://hooks.slack.com:8443/commands/T1/2/3",
                "https://hooks.slack.com.evil.example/x",
                "https://hooks.slack.com@evil.example/x",
                "https://someone@hooks.slack.com/x",
                "https://evil.example/?hooks.slack.com",
                "https://evil.example/\\@hooks.slack.com",
                "https://evilslack.com/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "//hooks.slack.com/x",
                "hooks.slack.com",
                ""
            })
    void othersAreNot(String address) {
        assertThat(hosts.reply(address)).isEmpty();
        assertThat(hosts.socket(address)).isEmpty();
    }

    @Test
    void noAddressIsLongerThanSlacksAre() {
        assertThat(hosts.reply("https://hooks.slack.com/" + "x".repeat(10_000))).isEmpty();
        assertThat(hosts.reply(null)).isEmpty();
    }

    @Test
    void aSocketIsOpenedToSlackAndSafely() {
        assertThat(hosts.socket("wss://wss-primary.slack.com/link/?ticket=1")).isPresent();
        assertThat(hosts.socket("ws://wss-primary.slack.com/link/?ticket=1")).isEmpty();
        assertThat(hosts.socket("wss://evilslack.com/link")).isEmpty();
        assertThat(hosts.socket("wss://wss.slack.com.evil.example/link")).isEmpty();
    }

    @Test
    void theHostOfTheConfiguredApiCountsToo() {
        SlackHosts test = new SlackHosts(URI.create("http://127.0.0.1:4000/api/"));
        assertThat(test.reply("http://127.0.0.1:5000/reply")).isPresent();
        assertThat(test.socket("ws://127.0.0.1:5000/link")).isPresent();
        assertThat(test.reply("http://127.0.0.2:5000/reply")).isEmpty();
        assertThat(hosts.reply("http://slack.com/reply")).isEmpty();
    }
}
