package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.peers.MatrixPerson.Mode;

/** That people get over what befalls their homeserver. */
@Tag("slow")
@Timeout(900)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class SynapseTest {
    @Test
    void strictPeopleTalkAcrossItsRestarts() throws Exception {
        try (Synapse synapse = Synapse.launch();
                MatrixPerson alice = MatrixPerson.logIn(synapse, "alice", Mode.STRICT);
                MatrixPerson bob = MatrixPerson.logIn(synapse, "bob", Mode.STRICT)) {
            String room = alice.creates(NewRoom.encrypted().inviting(bob.user()));
            bob.joins(room);
            bob.hears(Heard.event(alice.says(room, "before")));

            synapse.stop();
            CompletableFuture<String> away = alice.beginsToSay(room, Saying.text("while it is away"));
            synapse.start();
            bob.hears(Heard.event(away.join()));

            synapse.kill();
            CompletableFuture<String> dead = bob.beginsToSay(room, Saying.text("while it is dead"));
            synapse.start();
            alice.hears(Heard.event(dead.join()));

            String last = alice.says(room, "after");
            bob.hears(Heard.event(last));
            assertThat(bob.heard().stream().filter(Heard.MESSAGE).map(Heard::body))
                    .containsExactly("before", "while it is away", "while it is dead", "after");
        }
    }

    @Test
    void whoSpeaksTooMuchIsRefusedUntilLater() throws Exception {
        try (Synapse synapse = Synapse.launch();
                MatrixPerson alice = MatrixPerson.logIn(synapse, "alice", Mode.PLAIN)) {
            String room = alice.creates(NewRoom.plain());
            synapse.stop();
            synapse.start("rc_message: {per_second: 1, burst_count: 1}");
            String path = "/_matrix/client/v3/rooms/" + room + "/send/m.room.message/";
            MatrixApi direct = synapse.as(alice);
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                answers.add(direct.ask("PUT", path + i, Saying.text("too much").content()));
            }
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.body()).contains("retry_after_ms"));
            alice.hears(Heard.event(alice.says(room, "first")));
            alice.hears(Heard.event(alice.says(room, "second")));
        }
    }

    @Test
    void aDeviceThatIsTakenAwayIsRefused() throws Exception {
        Synapse synapse = Synapse.shared();
        synapse.register("erin", "erin");
        MatrixApi erin = synapse.logIn("erin", "erin");
        String device = erin.call("GET", "/_matrix/client/v3/account/whoami", Map.of())
                .path("device_id")
                .asString();
        synapse.administrator().revoke(synapse.user("erin"), device);
        assertThat(erin.ask("GET", "/_matrix/client/v3/account/whoami", Map.of())
                        .statusCode())
                .isEqualTo(401);
    }
}
