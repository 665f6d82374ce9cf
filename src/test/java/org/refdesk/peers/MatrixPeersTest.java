package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refdesk.peers.MatrixPerson.Mode;

/** That the users of Matrix that Refdesk is tested with do what real ones do. */
@Timeout(300)
class MatrixPeersTest {
    @Test
    void twoStrictPeopleTalkInAnEncryptedRoomAcrossRestartsOfTheHomeserver() throws Exception {
        try (Synapse synapse = Synapse.launch();
                MatrixPerson alice = MatrixPerson.logIn(synapse, "alice", Mode.STRICT);
                MatrixPerson bob = MatrixPerson.logIn(synapse, "bob", Mode.STRICT)) {
            String room = alice.creates(NewRoom.encrypted().inviting(bob.user()));
            bob.joins(room);
            String first = alice.says(room, "before");
            assertThat(bob.hears(Heard.event(first)).body()).isEqualTo("before");
            assertThat(bob.hears(Heard.event(first)).encrypted()).isTrue();
        }
    }
}
