package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.matrix.RoomEvent.Sealed;

/** Messages that cannot be read yet, of people and rooms that must not shut each other out. */
class PendingDecryptionsFileTest {
    private static final Sealed ANNS = message("!ann", "$question", "@ann:example.org");

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private PendingDecryptionsFile file;

    @BeforeEach
    void open() throws IOException {
        file = PendingDecryptionsFile.open(folder.resolve("sealed"));
    }

    private static Sealed message(String room, String id, String sender) {
        return new Sealed(room, id, sender, Instant.parse("2026-11-30T12:00:00Z"));
    }

    @Test
    void onePersonInOneRoomTakesNobodysPlace() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            file.add(message("!noise", "$" + i, "@mallory:example.org"));
        }
        assertThat(file.all()).hasSize(PendingDecryptionsFile.MOST_OF_ONE);
        assertThat(file.add(message("!noise", "$other", "@bob:example.org"))).isTrue();
        assertThat(file.add(ANNS)).isTrue();
    }

    @Test
    void whereAllPlacesAreTakenTheRoomWithMostOfThemGivesOneUp() throws IOException {
        for (int i = 0; i < 2 * PendingDecryptionsFile.MOST; i++) {
            file.add(message("!noise", "$" + i, "@sybil" + i + ":example.org"));
        }
        assertThat(file.all()).hasSize(PendingDecryptionsFile.MOST);
        assertThat(file.add(ANNS)).isTrue();
        assertThat(file.all()).hasSize(PendingDecryptionsFile.MOST).contains(ANNS);
        assertThat(file.holds(message("!noise", "$0", "@sybil0:example.org"))).isFalse();
        assertThat(PendingDecryptionsFile.open(folder.resolve("sealed")).all()).contains(ANNS);
    }

    @Test
    void manyRoomsOfOnePersonTakeNobodysPlace() throws IOException {
        for (int i = 0; i < 2 * PendingDecryptionsFile.MOST; i++) {
            file.add(message("!noise" + i % (PendingDecryptionsFile.MOST / 2), "$" + i, "@mallory:example.org"));
        }
        assertThat(file.add(ANNS)).isTrue();
    }

    @Test
    void theSameNameInTwoRoomsIsTwoMessages() throws IOException {
        assertThat(file.add(message("!other", "$question", "@mallory:example.org")))
                .isTrue();
        assertThat(file.add(ANNS)).isTrue();
        assertThat(file.add(ANNS)).isFalse();
    }
}
