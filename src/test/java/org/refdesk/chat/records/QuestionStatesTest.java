package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.dialogue.MadeUpChat;

class QuestionStatesTest {
    private static final int ROUNDS = 300;

    private final Random random = new Random(7);

    @Test
    void theSameFollowsFromTheJournalWhereverItWasCut() {
        for (int round = 0; round < ROUNDS; round++) {
            List<QuestionEvent> events = events();
            QuestionStates whole = new QuestionStates();
            QuestionStates before = new QuestionStates();
            int cut = random.nextInt(events.size() + 1);
            events.forEach(whole::apply);
            events.subList(0, cut).forEach(before::apply);

            QuestionStates withoutOlderFiles = new QuestionStates();
            before.asEvents(MadeUpChat.NOON).forEach(withoutOlderFiles::apply);
            QuestionStates withOlderFiles = new QuestionStates();
            events.subList(0, cut).forEach(withOlderFiles::apply);
            before.asEvents(MadeUpChat.NOON).forEach(withOlderFiles::apply);
            for (QuestionEvent event : events.subList(cut, events.size())) {
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
        QuestionStates standing = new QuestionStates();
        AskedQuestion asked = MadeUpChat.asked("q", "what?");
        standing.apply(new QuestionEvent.Received(asked));
        standing.apply(new QuestionEvent.Posting("q", PostedCitations.NOTHING));
        standing.apply(new QuestionEvent.Received(asked));
        assertThat(standing.pending("q").orElseThrow().posting()).isEqualTo(PostedCitations.NOTHING);
    }

    /** What the database knows of each question when it was told all: a change may be told twice. */
    private static Map<String, List<RecordUpdate>> inTheEnd(QuestionStates standing) {
        Map<String, List<RecordUpdate>> ends = new TreeMap<>();
        for (RecordUpdate recordUpdate : standing.filings()) {
            List<RecordUpdate> end = ends.computeIfAbsent(recordUpdate.key(), key -> new ArrayList<>());
            if (recordUpdate instanceof RecordUpdate.Changed
                    && !end.isEmpty()
                    && end.getLast() instanceof RecordUpdate.Changed) {
                end.removeLast();
            }
            end.add(recordUpdate);
        }
        return ends;
    }

    private static void assertSame(QuestionStates one, QuestionStates other) {
        assertThat(one.allPending()).containsExactlyElementsOf(other.allPending());
        assertThat(one.allChanges()).containsExactlyInAnyOrderElementsOf(other.allChanges());
    }

    /** What may happen to some questions: each comes in once. */
    private List<QuestionEvent> events() {
        List<QuestionEvent> events = new ArrayList<>();
        for (int key = 0; key < 4; key++) {
            events.add(new QuestionEvent.Received(MadeUpChat.asked("q" + key, "what?")));
        }
        for (int i = random.nextInt(20); i > 0; i--) {
            String key = "q" + random.nextInt(4);
            events.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new QuestionEvent.Edited(key, "text " + i);
                        case 1 -> new QuestionEvent.Retracted(key, MadeUpChat.NOON);
                        case 2 -> new QuestionEvent.Posting(key, PostedCitations.NOTHING);
                        case 3 -> new QuestionEvent.Finished(key, Outcome.ANSWERED, "name", MadeUpChat.NOON);
                        default -> new QuestionEvent.Settled(key, "name", PostedCitations.NOTHING);
                    });
        }
        return events;
    }
}
