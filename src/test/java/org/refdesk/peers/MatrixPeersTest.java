package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.peers.MatrixPerson.Mode;

/** That the users of Matrix that Refdesk is tested with do what real ones do. */
@Tag("slow")
@Timeout(900)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixPeersTest {
    private static Synapse synapse;
    private static MatrixPerson alice;
    private static MatrixPerson bob;

    @BeforeAll
    static void logIn() throws Exception {
        synapse = Synapse.shared();
        alice = MatrixPerson.logIn(synapse, "alice", Mode.STRICT);
        bob = MatrixPerson.logIn(synapse, "bob", Mode.STRICT);
    }

    @AfterAll
    static void leave() {
        alice.close();
        bob.close();
    }

    private static String roomOfBoth(NewRoom room) throws InterruptedException {
        String id = alice.creates(room.inviting(bob.user()));
        bob.joins(id);
        return id;
    }

    @Test
    void whatIsSaidInAnEncryptedRoomIsHeardDecrypted() throws Exception {
        String room = roomOfBoth(NewRoom.encrypted());
        String said = alice.says(room, Saying.text("lamps").html("<b>lamps</b>").mentioning(bob.user()));
        Heard heard = bob.hears(Heard.event(said));
        assertThat(heard.encrypted()).isTrue();
        assertThat(heard.body()).isEqualTo("lamps");
        assertThat(heard.html()).isEqualTo("<b>lamps</b>");
        assertThat(heard.content().at("/m.mentions/user_ids/0").asString()).isEqualTo(bob.user());
        assertThat(alice.hears(Heard.event(said)).body()).isEqualTo("lamps");
    }

    @Test
    void theServerSeesOnlyWhatAnEncryptedMessageRefersTo() throws Exception {
        String room = roomOfBoth(NewRoom.encrypted());
        String root = alice.says(room, "lamps");
        String answer = bob.says(room, Saying.notice("at dusk").inThread(root));
        Heard heard = alice.hears(Heard.inThread(root));
        assertThat(heard.id()).isEqualTo(answer);
        assertThat(heard.content().path("msgtype").asString()).isEqualTo("m.notice");
        String stored = synapse.as(alice)
                .call("GET", "/_matrix/client/v3/rooms/" + room + "/event/" + answer, Map.of())
                .toString();
        assertThat(stored).contains("m.room.encrypted", root).doesNotContain("dusk");
    }

    @Test
    void editsReactionsAndRedactionsAreHeardOnceEach() throws Exception {
        String room = roomOfBoth(NewRoom.encrypted());
        String said = alice.says(room, "lamps");
        assertThat(bob.hears(Heard.event(said)).body()).isEqualTo("lamps");
        String edited = alice.edits(room, said, "lanterns");
        Heard edit = bob.hears(Heard.edits(said));
        assertThat(edit.content().at("/m.new_content/body").asString()).isEqualTo("lanterns");
        String reaction = bob.reacts(room, said, "👍");
        String redacted = alice.redacts(room, said);
        bob.hears(Heard.redacts(said));
        assertThat(alice.hears(Heard.reactsTo(said)).id()).isEqualTo(reaction);
        assertThat(bob.heard().stream().filter(Heard.EVENT).map(Heard::id))
                .containsOnlyOnce(said, edited, reaction, redacted);
    }

    @Test
    void aRoomWithoutEncryptionIsRead() throws Exception {
        try (MatrixPerson carol = MatrixPerson.logIn(synapse, "carol", Mode.PLAIN)) {
            String room = alice.creates(NewRoom.plain().directWith(carol.user()));
            carol.joins(room);
            String said = carol.says(room, "lamps");
            assertThat(alice.hears(Heard.event(said)).encrypted()).isFalse();
            carol.types(room, true);
            alice.hears(Heard.typing(room, carol.user()));
            alice.reads(room, said);
            carol.hears(Heard.read(alice.user(), said));
        }
    }

    @Test
    void aRoomIsFollowedToTheOneThatReplacesIt() throws Exception {
        String room = roomOfBoth(NewRoom.plain());
        String next = alice.upgrades(room, "10");
        Heard tombstone = bob.hears(Heard.in(room).and(heard -> heard.type().equals("m.room.tombstone")));
        assertThat(tombstone.content().path("replacement_room").asString()).isEqualTo(next);
        alice.invites(next, bob.user());
        bob.joins(next);
        String said = bob.says(next, "here");
        alice.hears(Heard.event(said).and(Heard.in(next)));
    }

    @Test
    void whoLeavesOrIsThrownOutIsToldSo() throws Exception {
        String left = roomOfBoth(NewRoom.plain());
        bob.leaves(left);
        bob.hears(Heard.membership(left, "leave"));
        String lost = roomOfBoth(NewRoom.plain());
        alice.kicks(lost, bob.user(), "enough");
        bob.hears(Heard.membership(lost, "leave"));
        assertThat(bob.heard().stream().filter(Heard.membership(lost, "join"))).hasSize(1);
    }

    @Test
    void strictPeopleHaveNothingToDoWithADeviceThatItsOwnerDidNotSign() throws Exception {
        try (MatrixPerson mallory = MatrixPerson.logIn(synapse, "mallory", Mode.UNSIGNED)) {
            String room = alice.creates(NewRoom.encrypted().inviting(bob.user(), mallory.user()));
            bob.joins(room);
            mallory.joins(room);
            assertThat(alice.trust(mallory.user()).devices()).containsEntry(mallory.device(), false);
            assertThat(alice.trust(mallory.user()).hasIdentity()).isFalse();
            assertThat(alice.trust(bob.user()).devices()).containsEntry(bob.device(), true);
            assertThat(alice.trust(bob.user()).hasIdentity()).isTrue();
            String said = alice.says(room, "lamps");
            bob.hears(Heard.event(said));
            assertThat(mallory.hears(Heard.unreadable(said)).failure())
                    .isEqualTo("MEGOLM_KEY_WITHHELD_FOR_UNVERIFIED_DEVICE");
            String answer = mallory.says(room, "what?");
            assertThat(alice.hears(Heard.unreadable(answer)).failure()).isEqualTo("UNSIGNED_SENDER_DEVICE");
        }
    }

    @Test
    void aDeviceThatIsSignedWithTheRecoveryKeyIsSpokenTo() throws Exception {
        try (MatrixPerson second = MatrixPerson.logIn(synapse, "bob", Mode.STRICT, bob.recoveryKey())) {
            alice.awaitsSigned(bob.user(), second.device());
            String room = roomOfBoth(NewRoom.encrypted());
            String said = alice.says(room, "lamps");
            assertThat(second.hears(Heard.event(said)).body()).isEqualTo("lamps");
        }
    }

    @Test
    void whatNobodyIsGivenTheKeyOfIsHeardAsUnreadable() throws Exception {
        try (MatrixPerson dave = MatrixPerson.logIn(synapse, "dave", Mode.ENCRYPTED)) {
            String room = dave.creates(NewRoom.encrypted().inviting(bob.user()));
            bob.joins(room);
            String said = dave.saysUnreadably(room, "lamps");
            assertThat(bob.hears(Heard.unreadable(said)).failure()).isNotNull();
            String next = dave.says(room, "lanterns");
            assertThat(bob.hears(Heard.event(next)).body()).isEqualTo("lanterns");
        }
    }

    @Test
    void theWholeTimelineOfARoomIsThere() throws Exception {
        String room = roomOfBoth(NewRoom.encrypted());
        List<String> lines =
                IntStream.range(0, 60).mapToObj(line -> "line " + line).toList();
        for (String line : lines) {
            alice.says(room, line);
        }
        bob.hears(Heard.in(room).and(Heard.message(lines.getLast())));
        assertThat(bob.timeline(room).stream().filter(Heard.MESSAGE).map(Heard::body))
                .containsExactlyElementsOf(lines);
    }

    @Test
    void anEchoAnswersEachMessageOnce() throws Exception {
        String room = roomOfBoth(NewRoom.encrypted());
        bob.echoes(room);
        List<String> questions =
                IntStream.range(0, 10).mapToObj(line -> "line " + line).toList();
        RoundTrips trips = RoundTrips.measure(alice, room, bob.user(), questions);
        assertThat(trips.times()).hasSameSizeAs(questions);
        assertThat(alice.timeline(room).stream()
                        .filter(Heard.MESSAGE.and(Heard.from(bob)))
                        .map(Heard::body))
                .containsExactlyElementsOf(questions);
    }
}
