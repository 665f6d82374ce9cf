package org.refdesk.web.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PermalinkTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final LinkKey key = new LinkKey(new byte[32]);
    private final Permalink link = new Permalink("a.txt", 5, 20, "0123456789abcdef", "Lamps were lit.", TODAY);

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private Optional<Permalink> read(Map<String, String> parameters) {
        return Permalink.read("a.txt", parameters::get, key);
    }

    @Test
    void aLinkIsReadAsItWasMade() {
        assertThat(read(parameters(link.query(key)))).hasValue(link);
    }

    @Test
    void aLinkWithAnyParameterChangedOrLeftOutIsNone() {
        Map<String, String> whole = parameters(link.query(key));
        for (String name : whole.keySet()) {
            Map<String, String> without = new HashMap<>(whole);
            without.remove(name);
            assertThat(read(without)).as("without " + name).isEmpty();
            Map<String, String> changed = new HashMap<>(whole);
            changed.put(name, whole.get(name) + "1");
            assertThat(read(changed)).as("with another " + name).isEmpty();
        }
        assertThat(Permalink.read("b.txt", whole::get, key)).isEmpty();
    }

    @Test
    void aLinkOfAnotherDeskIsNone() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(read(parameters(link.query(new LinkKey(other))))).isEmpty();
    }

    @Test
    void aLinkOpensUpToItsLastDay() {
        assertThat(link.opensOn(TODAY)).isTrue();
        assertThat(link.opensOn(TODAY.plusDays(1))).isFalse();
        assertThat(new Permalink("a.txt", 5, 20, "01", "Lamps were lit.", null).opensOn(TODAY))
                .isFalse();
    }

    @Test
    void wordsOfAnyCharactersComeBackAsTheyWere() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            StringBuilder words = new StringBuilder();
            for (int n = random.nextInt(700); n > 0; n--) {
                int c = random.nextInt(0x3000);
                words.appendCodePoint(random.nextInt(50) == 0 ? 0x1f600 + random.nextInt(64) : c);
            }
            String packed = CompressedText.pack(words.toString());
            assertThat(packed).matches("[A-Za-z0-9_-]*");
            assertThat(CompressedText.unpack(packed)).isEqualTo(words.toString());
        }
    }

    @Test
    void halfOfASurrogatePairIsStillTheSameWords() {
        String words = "lamps \ud83d were lit";
        Permalink half = new Permalink("a.txt", 0, words.length(), "01", words, null);
        assertThat(read(parameters(half.query(key))))
                .hasValueSatisfying(read -> assertThat(read.says(words)).isTrue());
    }

    @Test
    void wordsThatWereNotPackedHereAreRefused() {
        for (String packed : new String[] {"", "AAAA", "!", "_____", CompressedText.pack("a".repeat(100_000))}) {
            assertThatIllegalArgumentException().isThrownBy(() -> CompressedText.unpack(packed));
        }
    }

    @Test
    void ofAQuoteOfTheUsualLengthTheLinkIsShorterThanTheQuoteTwice() {
        String quote =
                "According to Sen. Wyden, HSI terminated the program in January 2022 after his office contacted HSI"
                        + " about it. But that’s not good enough for Wyden. His letter wants more answers from ICE,"
                        + " leveraging its hasty abandonment of the program against it.";
        assertThat(new Permalink("a.txt", 0, quote.length(), "0123456789abcdef", quote, TODAY).query(key))
                .hasSizeLessThan(2 * quote.length());
    }
}
