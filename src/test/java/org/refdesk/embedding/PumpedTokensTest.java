package org.refdesk.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.faults.Pumped;
import org.refdesk.faults.Pumped.Order;
import org.refdesk.faults.PumpedRun;

/** The tokenizer of the embedding model reads texts of 100 kB that are one or two pieces repeated. */
@Tag("fuzz")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class PumpedTokensTest {
    private static final int PAIRS = 500;
    private static final int AT_ONCE = 50;

    /** Of one text, as the model takes. */
    private static final int MOST_TOKENS = 512;

    @Test
    void everyTextBecomesTokens() throws Exception {
        byte[] vocabulary = "[CLS]\n[SEP]\n[UNK]\na\n##a\n>".getBytes(StandardCharsets.UTF_8);
        WordPieceTokenizer tokenizer = WordPieceTokenizer.read(new ByteArrayInputStream(vocabulary));
        PumpedRun.of("tokens", PAIRS, AT_ONCE, List.of(Order.values()), (inputs, orders) -> {
            for (Pumped input : inputs) {
                for (Order order : orders) {
                    assertThat(tokenizer
                                    .tokenize(order.text(input, Pumped.LONG), MOST_TOKENS)
                                    .ids()
                                    .length)
                            .isBetween(2, MOST_TOKENS);
                }
            }
        });
    }
}
