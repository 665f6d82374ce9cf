package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Synapse;

/** Rooms of Matrix in which the service answers from a part of its corpus, or only certain people, or not at all. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixPlacesTest {
    private static final String LAMPS = "!ask who lit the lamps?";
    private static final String FERRY = "!ask how many passengers does the ferry carry?";

    private MatrixDesk desk;
    private MatrixPerson alice;
    private MatrixPerson mallory;

    /** The room in which it answers, from a part of its corpus. */
    private String tied = "";

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        Synapse synapse = Synapse.shared();
        alice = MatrixPerson.logIn(synapse, "alice-places", Mode.ENCRYPTED);
        mallory = MatrixPerson.logIn(synapse, "mallory-places", Mode.ENCRYPTED);
        synapse.register("places", "places");
        tied = alice.creates(NewRoom.plain().inviting(synapse.user("places"), "@other:localhost"));
        desk = MatrixDesk.start(
                MatrixDesk.home(folder, synapse, "places")
                        .with("REFDESK_CHAT_ALLOWED_CHANNELS", tied)
                        .with("REFDESK_CHAT_CHANNELS", tied + ": file:ferry.txt")
                        .with("REFDESK_CHAT_USERS", alice.user()),
                synapse,
                "places");
        alice.hears(desk.joins(tied));
    }

    @AfterAll
    void end() {
        mallory.close();
        alice.close();
        desk.close();
    }

    private String answer(MatrixPerson person, String room, String question) throws InterruptedException {
        return person.hears(desk.answerTo(person.says(room, question))).body();
    }

    @Test
    void whoMayNotAskIsToldSo() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().inviting(desk.user(), mallory.user()));
        mallory.joins(room);
        assertThat(answer(mallory, room, FERRY)).contains("I may answer only certain people");
    }

    @Test
    void inOtherRoomsItSaysThatItDoesNotAnswerThere() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().inviting(desk.user(), "@other:localhost"));
        assertThat(answer(alice, room, FERRY)).contains("I do not answer in this channel");
        String direct = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        assertThat(answer(alice, direct, FERRY)).contains("I do not answer in direct messages");
    }

    @Test
    void aTiedRoomIsAnsweredFromItsPartOfTheCorpusAlsoOnceItIsReplaced() throws Exception {
        assertThat(answer(alice, tied, FERRY)).contains("> The ferry carries forty passengers.");
        assertThat(answer(alice, tied, LAMPS)).doesNotContain(ServedProcess.QUOTE);
        String successor = alice.upgrades(tied, "11");
        alice.invites(successor, desk.user());
        alice.hears(desk.joins(successor));
        assertThat(answer(alice, successor, FERRY)).contains("> The ferry carries forty passengers.");
        assertThat(answer(alice, successor, LAMPS)).doesNotContain(ServedProcess.QUOTE);
    }
}
