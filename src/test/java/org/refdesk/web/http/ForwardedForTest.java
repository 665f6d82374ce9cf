package org.refdesk.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who counts as asking, where proxies of ours tell of it. */
class ForwardedForTest {
    private static final InetAddress PEER = InetAddress.ofLiteral("10.0.0.1");
    private static final Set<InetAddress> PROXIES =
            Set.of(PEER, InetAddress.ofLiteral("10.0.0.2"), InetAddress.ofLiteral("2001:db8::2"));

    private static String client(String... lines) {
        return HostNames.network(ForwardedFor.client(PEER, List.of(lines), PROXIES));
    }

    /** A {@code /} is the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        203.0.113.7                                   | 203.0.113.7
        198.51.100.1, 203.0.113.7                     | 203.0.113.7
        198.51.100.1/203.0.113.7                      | 203.0.113.7
        198.51.100.1/203.0.113.7/10.0.0.2             | 203.0.113.7
        198.51.100.1, 203.0.113.7/10.0.0.2, 10.0.0.1  | 203.0.113.7
        203.0.113.7:50123                             | 203.0.113.7
        ::ffff:203.0.113.7                            | 203.0.113.7
        [2001:db8:1:2:3::4]                           | 20010db800010002
        [2001:db8:1:2:3::4]:443                       | 20010db800010002
        2001:db8:1:2:ffff::9                          | 20010db800010002
        fe80::1%eth9                                  | fe80000000000000
        203.0.113.7, 2001:db8::2                      | 203.0.113.7
        203.0.113.7, [2001:db8::2]:9                  | 203.0.113.7
        10.0.0.2                                      | 10.0.0.2
        10.0.0.2,10.0.0.2                             | 10.0.0.2
        """)
    void theLastAddressThatIsNoProxysIsTheClient(String header, String client) {
        assertThat(client(header.split("/", -1))).isEqualTo(client);
    }

    /** What is right of it was written by a proxy of ours, which did not know; what is left of it, by anybody. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        unknown              | 10.0.0.1
        _hidden              | 10.0.0.1
        evil.example         | 10.0.0.1
        1234567              | 10.0.0.1
        127.1                | 10.0.0.1
        203.0.113.256        | 10.0.0.1
        203.0.113.7:x        | 10.0.0.1
        203.0.113.7:1:2      | 10.0.0.1
        [203.0.113.7]        | 10.0.0.1
        [2001:db8::7         | 10.0.0.1
        2001:db8::7]         | 10.0.0.1
        for=203.0.113.7      | 10.0.0.1
        '""203.0.113.7""'    | 10.0.0.1
        unix:                | 10.0.0.1
        ''                   | 10.0.0.1
        ','                  | 10.0.0.1
        'unknown, 10.0.0.2'  | 10.0.0.2
        ', 10.0.0.2'         | 10.0.0.2
        """)
    void whereAProxyWroteNoAddressTheProxyItselfCounts(String written, String client) {
        assertThat(client(written)).isEqualTo(client);
        assertThat(client("198.51.100.1, " + written)).isEqualTo(client);
        assertThat(client("198.51.100.1", written)).isEqualTo(client);
    }

    @Test
    void whatComesFromNoProxyOfOursIsNotBelieved() {
        InetAddress stranger = InetAddress.ofLiteral("203.0.113.7");
        assertThat(ForwardedFor.client(stranger, List.of("198.51.100.1"), PROXIES))
                .isEqualTo(stranger);
        assertThat(ForwardedFor.client(PEER, List.of("198.51.100.1"), Set.of())).isEqualTo(PEER);
    }

    @Test
    void hundredsOfEntriesAreRead() {
        String many = String.join(",", Collections.nCopies(5_000, "10.0.0.2"));
        assertThat(client("198.51.100.1, 203.0.113.7," + many)).isEqualTo("203.0.113.7");
        List<String> lines = new ArrayList<>(List.of("198.51.100.1", "203.0.113.7"));
        lines.addAll(Collections.nCopies(5_000, "10.0.0.2"));
        assertThat(client(lines.toArray(String[]::new))).isEqualTo("203.0.113.7");
    }

    @Test
    void whateverAClientSendsItIsCountedAsItself() {
        Random chance = new Random(12);
        List<String> pieces =
                List.of("198.51.100.1", "10.0.0.2", "unknown", ",", ", ", "", "[::1]:5", ":", "[", "%", "\t");
        for (int round = 0; round < 2_000; round++) {
            List<String> lines = new ArrayList<>();
            for (int line = chance.nextInt(4); line > 0; line--) {
                StringBuilder text = new StringBuilder();
                for (int piece = chance.nextInt(6); piece > 0; piece--) {
                    text.append(pieces.get(chance.nextInt(pieces.size())));
                }
                lines.add(text.toString());
            }
            List<String> own = new ArrayList<>(lines);
            own.add("203.0.113.7, 10.0.0.2");
            assertThat(client(own.toArray(String[]::new))).as(own.toString()).isEqualTo("203.0.113.7");
            List<String> joined = List.of(String.join(", ", lines) + ", 203.0.113.7", "10.0.0.2");
            assertThat(client(joined.toArray(String[]::new)))
                    .as(joined.toString())
                    .isEqualTo("203.0.113.7");
        }
    }
}
