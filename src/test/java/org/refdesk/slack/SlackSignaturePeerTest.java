package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.peers.NodePeers;
import org.refdesk.slack.SignedRequest.Kind;
import tools.jackson.databind.ObjectMapper;

/** Our check of signatures beside that of Bolt for JavaScript. */
@Tag("slow")
class SlackSignaturePeerTest {
    private static final int REQUESTS = 10_000;
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Verdict(boolean ours, boolean theirs) {}

    private static final Verdict BOTH = new Verdict(true, true);
    private static final Verdict NEITHER = new Verdict(false, false);

    /**
     * Three rules differ. We refuse what is signed for the future. Bolt leaves out what follows a second "=". And Bolt
     * checks the text that it read, we the bytes that came: these differ where the bytes are no UTF-8.
     */
    private static Verdict expected(Kind kind) {
        return switch (kind) {
            case GENUINE, EMPTY, AT_THE_EDGE -> BOTH;
            case FUTURE, CONTINUED -> new Verdict(false, true);
            case NO_TEXT -> new Verdict(true, false);
            default -> NEITHER;
        };
    }

    @Test
    @Timeout(600)
    void boltForJavaScriptSaysTheSameButWhereOurRulesDiffer() throws Exception {
        Random random = new Random(3);
        List<SignedRequest> requests = IntStream.range(0, REQUESTS)
                .mapToObj(i -> SignedRequest.of(KINDS.get(i % KINDS.size()), random))
                .toList();
        Process bolt = NodePeers.start("verify.mjs");
        Thread.ofVirtual().start(() -> write(requests, bolt.outputWriter(StandardCharsets.UTF_8)));
        Map<Kind, Verdict> verdicts = new EnumMap<>(Kind.class);
        try (BufferedReader said = bolt.inputReader(StandardCharsets.UTF_8)) {
            for (SignedRequest request : requests) {
                String line = said.readLine();
                assertThat(line).isIn("true", "false");
                Verdict verdict = new Verdict(request.holds(), Boolean.parseBoolean(line));
                assertThat(verdict).as(request.toString()).isEqualTo(expected(request.kind()));
                verdicts.put(request.kind(), verdict);
            }
        }
        assertThat(verdicts).containsOnlyKeys(Kind.values());
    }

    private static void write(List<SignedRequest> requests, Writer to) {
        try (PrintWriter out = new PrintWriter(to)) {
            requests.forEach(request -> out.println(JSON.writeValueAsString(request.described())));
        }
    }
}
