package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Saying;
import org.refdesk.peers.Synapse;

/** Which rooms of Matrix the service is in: who may invite it, when it leaves, and where it follows. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixRoomsTest {
    private static final String QUESTION = "who lit the lamps?";

    private Synapse synapse;
    private MatrixDesk desk;
    private MatrixPerson alice;
    private MatrixPerson mallory;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        synapse = Synapse.shared();
        desk = MatrixDesk.start(
                MatrixDesk.home(folder, synapse, "rooms").with("REFDESK_MATRIX_INVITES_FROM", "@alice-rooms:localhost"),
                synapse,
                "rooms");
        alice = MatrixPerson.logIn(synapse, "alice-rooms", Mode.ENCRYPTED);
        mallory = MatrixPerson.logIn(synapse, "mallory-rooms", Mode.PLAIN);
    }

    @AfterAll
    void end() {
        mallory.close();
        alice.close();
        desk.close();
    }

    @Test
    void anInvitationByOneWhoMayNotInviteIsDeclined() throws Exception {
        String room = mallory.creates(NewRoom.plain().inviting(desk.user()));
        mallory.hears(desk.leaves(room));
        assertThat(mallory.heard().stream().filter(desk.joins(room))).isEmpty();
    }

    @Test
    void itSaysGoodbyeAndLeavesWhenAskedTo() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().inviting(desk.user(), "@other:localhost"));
        String asked = alice.says(room, "!ask leave");
        assertThat(alice.hears(desk.answerTo(asked)).body()).contains("Goodbye.");
        alice.hears(desk.leaves(room));
    }

    @Test
    void itComesBackToADirectChatThatItWasAskedToLeave() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        alice.says(room, "leave");
        Heard left = alice.hears(desk.leaves(room));
        alice.invites(room, desk.user());
        alice.hears(desk.joins(room).and(joined -> !joined.id().equals(left.id()) && isAfter(joined, left)));
        alice.hears(desk.answerTo(alice.says(room, QUESTION)));
    }

    private boolean isAfter(Heard one, Heard other) {
        return alice.heard().indexOf(one) > alice.heard().indexOf(other);
    }

    @Test
    void itLeavesWhenItIsAlone() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().inviting(desk.user()));
        alice.invites(room, mallory.user());
        mallory.joins(room);
        alice.leaves(room);
        mallory.leaves(room);
        synapse.awaitsEmpty(room);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "invite"})
    void itFollowsARoomThatIsReplaced(String rule) throws Exception {
        String room = desk.room(alice, NewRoom.plain().inviting(desk.user(), mallory.user()));
        mallory.joins(room);
        alice.sets(room, "m.room.join_rules", "", Map.of("join_rule", rule));
        alice.hears(desk.answerTo(alice.says(room, "!ask " + QUESTION)));
        String successor = alice.upgrades(room, "11");
        if (rule.equals("invite")) {
            alice.invites(successor, desk.user());
        }
        alice.hears(desk.joins(successor));
        alice.says(successor, QUESTION);
        String question = alice.says(successor, Saying.text("!ask " + QUESTION));
        assertThat(alice.hears(desk.answerTo(question)).body()).contains(ServedProcess.QUOTE);
    }

    @Test
    void theSuccessorOfARoomIsJoinedWhoeverInvites() throws Exception {
        String room = desk.room(alice, NewRoom.plain().inviting(desk.user(), mallory.user()));
        mallory.joins(room);
        String successor = mallory.creates(NewRoom.plain());
        alice.sets(room, "m.room.tombstone", "", Map.of("body", "moved", "replacement_room", successor));
        mallory.invites(successor, desk.user());
        mallory.hears(desk.joins(successor));
    }
}
