package org.refdesk.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StandingTest {
    private static final int ROUNDS = 300;

    private final Random random = new Random(7);

    @Test
    void theSameFollowsFromTheJournalWhereverItWasCut() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Event> events = events();
            Standing whole = new Standing();
            Standing before = new Standing();
            int cut = random.nextInt(events.size() + 1);
            events.forEach(whole::apply);
            events.subList(0, cut).forEach(before::apply);

            Standing withoutOlderFiles = new Standing();
            before.asEvents(MadeUpChat.NOON).forEach(withoutOlderFiles::apply);
            Standing withOlderFiles = new Standing();
            events.subList(0, cut).forEach(withOlderFiles::apply);
            before.asEvents(MadeUpChat.NOON).forEach(withOlderFiles::apply);
            for (Event event : events.subList(cut, events.size())) {
                withoutOlderFiles.apply(event);
                withOlderFiles.apply(event);
            }

            assertSame(withoutOlderFiles, whole);
            assertSame(withOlderFiles, whole);
            assertThat(withoutOlderFiles.filings()).isEqualTo(whole.filings());
            assertThat(inTheEnd(withOlderFiles)).isEqualTo(inTheEnd(whole));
        }
    }

    @Test
    void aQuestionThatMayBePostedStaysSoWhenItIsCarriedOverByHalf() {
        Standing standing = new Standing();
        Asked asked = MadeUpChat.asked("q", "what?");
        standing.apply(new Event.Received(asked));
        standing.apply(new Event.Posting("q", Shown.NOTHING));
        standing.apply(new Event.Received(asked));
        assertThat(standing.pending("q").orElseThrow().posting()).isEqualTo(Shown.NOTHING);
    }

    /** What the database knows of each question when it was told all: a change may be told twice. */
    private static Map<String, List<Filing>> inTheEnd(Standing standing) {
        Map<String, List<Filing>> ends = new TreeMap<>();
        for (Filing filing : standing.filings()) {
            List<Filing> end = ends.computeIfAbsent(filing.key(), key -> new ArrayList<>());
            if (filing instanceof Filing.Changed && !end.isEmpty() && end.getLast() instanceof Filing.Changed) {
                end.removeLast();
            }
            end.add(filing);
        }
        return ends;
    }

    private static void assertSame(Standing one, Standing other) {
        assertThat(one.allPending()).containsExactlyElementsOf(other.allPending());
        assertThat(one.allChanges()).containsExactlyInAnyOrderElementsOf(other.allChanges());
    }

    /** What may happen to some questions: each comes in once. */
    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (int key = 0; key < 4; key++) {
            events.add(new Event.Received(MadeUpChat.asked("q" + key, "what?")));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            String key = "q" + random.nextInt(4);
            events.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Event.Edited(key, "text " + i);
                        case 1 -> new Event.Retracted(key, MadeUpChat.NOON);
                        case 2 -> new Event.Posting(key, Shown.NOTHING);
                        case 3 -> new Event.Finished(key, Outcome.ANSWERED, "name", MadeUpChat.NOON);
                        default -> new Event.Settled(key, "name", Shown.NOTHING);
                    });
        }
        return events;
    }
}
