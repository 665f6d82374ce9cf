package org.refdesk.matrix.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a homeserver's answer is once what is no event was taken out. */
class ResponseFilterTest {
    private static final String GOOD = """
        {"type":"m.room.message","event_id":"$1","sender":"@ann:example.org","origin_server_ts":1,\
        "content":{"body":"lamps"},"unsigned":{"age":7,"membership":"join"}}\
        """;

    private static JsonNode sifted(String answer) throws IOException {
        ByteArrayOutputStream sifted = new ByteArrayOutputStream();
        new ResponseFilter().sift(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)), sifted);
        return JsonMapper.shared().readTree(sifted.toByteArray());
    }

    private static String news(String... events) {
        return "{\"next_batch\":\"s1\",\"rooms\":{\"join\":{\"!r:example.org\":{\"timeline\":{\"events\":["
                + String.join(",", events) + "]}}}}}";
    }

    private static JsonNode timeline(JsonNode answer) {
        return answer.at("/rooms/join/!r:example.org/timeline/events");
    }

    @Test
    void anEventIsLeftAsItIsWithWhatIsUsedOfWhatStandsBeside() throws Exception {
        JsonNode event = timeline(sifted(news(GOOD))).path(0);
        assertThat(event.at("/content/body").asString()).isEqualTo("lamps");
        assertThat(event.path("unsigned").toString()).isEqualTo("{\"age\":7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":7",
                "\"type\":null",
                "\"event_id\":[]",
                "\"sender\":\"ann\"",
                "\"content\":\"lamps\"",
                "\"origin_server_ts\":\"now\"",
                "\"origin_server_ts\":1e300",
                "\"state_key\":{}"
            })
    void whatIsNoEventIsTakenOutAndTheOthersStay(String field) throws Exception {
        String bad = "{" + GOOD.substring(1, GOOD.length() - 1) + "," + field + "}";
        assertThat(timeline(sifted(news(bad, GOOD, "7", "null", "[]", "{}")))).hasSize(1);
    }

    @Test
    void anEventThatIsFarTooLongIsTakenOut() throws Exception {
        assertThat(timeline(sifted(news(GOOD.replace("lamps", "x".repeat(300_000)), GOOD))))
                .hasSize(1);
    }

    @Test
    void eventsOfOtherKindsNeedNoMoreThanTheyHave() throws Exception {
        String answer = """
            {"next_batch":"s1","account_data":{"events":[{"type":"m.direct","content":{}}]},\
            "to_device":{"events":[{"type":"m.room_key","sender":"@ann:example.org","content":{}},{"type":1}]},\
            "rooms":{"invite":{"!i:example.org":{"invite_state":{"events":[\
            {"type":"m.room.member","state_key":"@desk:example.org","sender":"@ann:example.org","content":{}}]}}}}}\
            """;
        JsonNode sifted = sifted(answer);
        assertThat(sifted.at("/account_data/events")).hasSize(1);
        assertThat(sifted.at("/to_device/events")).hasSize(1);
        assertThat(sifted.at("/rooms/invite/!i:example.org/invite_state/events"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "7", "{\"a\":"})
    void anAnswerThatIsNoneIsRefused(String answer) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> sifted(answer));
    }
}
