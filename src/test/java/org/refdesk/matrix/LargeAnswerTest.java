package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.matrix.sync.ResponseFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of a size that nobody could hold, which are made while they are read. */
@Tag("slow")
class LargeAnswerTest {
    private static final String BEFORE =
            "{\"next_batch\":\"s1\",\"rooms\":{\"join\":{\"!r:example.org\":{\"%s\":{\"events\":[";
    private static final String GOOD = """
        {"type":"m.room.message","event_id":"$1","sender":"@ann:example.org","origin_server_ts":1,\
        "content":{"body":"lamps"},"unsigned":{"age":7}}\
        """;
    private static final String AFTER = GOOD + "]}}}}}";
    private static final int MIB = 1 << 20;

    /** A text, another one over and over, and a third. */
    private static final class Repeated extends InputStream {
        private final byte[] before;
        private final byte[] part;
        private final byte[] after;
        private final long repeated;
        private long at;

        Repeated(String before, String part, long times, String after) {
            this.before = before.getBytes(StandardCharsets.UTF_8);
            this.part = part.getBytes(StandardCharsets.UTF_8);
            this.after = after.getBytes(StandardCharsets.UTF_8);
            this.repeated = this.before.length + times * this.part.length;
        }

        @Override
        public int read() {
            long here = at++;
            if (here < before.length) {
                return before[(int) here];
            }
            if (here < repeated) {
                return part[(int) ((here - before.length) % part.length)];
            }
            return here - repeated < after.length ? after[(int) (here - repeated)] : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = 0;
            for (int next = read(); next >= 0; next = read()) {
                bytes[offset + count++] = (byte) next;
                if (count == length) {
                    return count;
                }
            }
            return count == 0 ? -1 : count;
        }
    }

    private static JsonNode sifted(ResponseFilter sieve, InputStream answer) throws IOException {
        ByteArrayOutputStream sifted = new ByteArrayOutputStream();
        sieve.sift(answer, sifted);
        return JsonMapper.shared().readTree(sifted.toByteArray());
    }

    private static JsonNode timeline(JsonNode answer) {
        return answer.at("/rooms/join/!r:example.org/timeline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[],", "{},", "[[],[],[]],", "7,", "\"x\",", "null,", "{\"type\":\"m.x\",\"content\":7},"})
    void whatIsNoEventIsPassedOverAndTheOneBehindItIsKept(String part) {
        ResponseFilter sieve = new ResponseFilter();
        long times = 64L * MIB / part.length();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            JsonNode answer = sifted(sieve, new Repeated(BEFORE.formatted("timeline"), part, times, AFTER));
            assertThat(timeline(answer).path("events")).hasSize(1);
        });
        assertThat(sieve.leftOut()).isEqualTo(times);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "x", "\\\\", "1"})
    void oneEventWithoutEndOrBottomIsPassedOver(String piece) throws Exception {
        boolean isText = piece.equals("x") || piece.startsWith("\\");
        String open = "{\"type\":\"m.x\",\"content\":{\"a\":" + (isText ? "\"" : "");
        String close = piece.equals("[") ? "]" : piece.startsWith("{") ? "}" : "";
        int times = 8 * MIB / piece.length();
        String bottom = piece.startsWith("{") ? "1" : "";
        String after = bottom + close.repeat(close.isEmpty() ? 0 : times) + (isText ? "\"" : "") + "}}," + AFTER;
        ResponseFilter sieve = new ResponseFilter();
        JsonNode answer = sifted(sieve, new Repeated(BEFORE.formatted("timeline") + open, piece, times, after));
        assertThat(timeline(answer).path("events")).hasSize(1);
        assertThat(sieve.leftOut()).isEqualTo(1);
    }

    @Test
    void ofMoreEventsThanAreAskedForTheNewestAreKeptAndTheRestIsMissing() throws Exception {
        String other = GOOD.replace("lamps", "ferries") + ",";
        JsonNode answer = sifted(
                new ResponseFilter(),
                new Repeated(BEFORE.formatted("timeline"), other, 31 * MIB / other.length(), AFTER));
        assertThat(timeline(answer).path("events").size()).isBetween(50, 1_000);
        assertThat(timeline(answer)
                        .path("events")
                        .valueStream()
                        .toList()
                        .getLast()
                        .at("/content/body")
                        .asString())
                .isEqualTo("lamps");
        assertThat(timeline(answer).path("limited").asBoolean()).isTrue();
        assertThat(timeline(answer).path("prev_batch").asString()).isEqualTo("s1");
    }

    @Test
    void anAnswerPassesThroughWithoutBeingHeld() throws Exception {
        String member = """
            {"type":"m.room.member","state_key":"@ann:example.org","event_id":"$1","sender":"@ann:example.org",\
            "origin_server_ts":1,"content":{"membership":"join"}},\
            """;
        AtomicLong read = new AtomicLong();
        AtomicLong most = new AtomicLong();
        Repeated answer = new Repeated(BEFORE.formatted("state"), member, 8_000, AFTER);
        InputStream counted = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                int count = answer.read(bytes, offset, length);
                read.addAndGet(Math.max(0, count));
                return count;
            }
        };
        new ResponseFilter().sift(counted, new OutputStream() {
            private long written;

            @Override
            public void write(int one) {
                written++;
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                written += length;
                most.accumulateAndGet(read.get() - written, Math::max);
            }
        });
        assertThat(read.get()).isGreaterThan(MIB);
        assertThat(most.get()).isLessThan(64 << 10);
    }
}
