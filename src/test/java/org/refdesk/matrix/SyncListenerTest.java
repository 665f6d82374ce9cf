package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.delivery.QuestionsOnly;
import org.refdesk.matrix.RoomEvent.Message;

/** Events that cannot be handled, among others that can. */
class SyncListenerTest {
    private static final String DESK = "@desk:example.org";

    private final List<String> asked = new ArrayList<>();
    private final List<Throwable> troubles = new ArrayList<>();
    private final UnhandledEvents unhandled = new UnhandledEvents("matrix");
    private final BackgroundTasks backgroundTasks = new BackgroundTasks(new BackgroundLoops().work("chores"));

    @SuppressWarnings("NullAway.Init")
    private SyncListener syncListener;

    /** Takes what it is asked, unless there is a trouble to have first. */
    private final class Taking extends QuestionsOnly {
        @Override
        public void asked(AskedQuestion one) throws IOException {
            if (one.text().equals("trouble") && !troubles.isEmpty()) {
                switch (troubles.removeFirst()) {
                    case Error error -> throw error;
                    case RuntimeException defect -> throw defect;
                    case IOException disk -> throw disk;
                    case Throwable other -> throw new AssertionError(other);
                }
            }
            asked.add(one.text());
        }
    }

    @BeforeEach
    void listen(@TempDir Path folder) throws IOException {
        AccountClient account = (AccountClient) Proxy.newProxyInstance(
                AccountClient.class.getClassLoader(),
                new Class<?>[] {AccountClient.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "user" -> DESK;
                    case "facts" -> Optional.of(new RoomFacts(true, false, 2, null, null));
                    case "question" -> Optional.empty();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        RoomDirectory rooms = new RoomDirectory(account);
        InvitePolicy invitePolicy = new InvitePolicy(account, rooms, Set.of(), backgroundTasks);
        MessageHandler questions = new MessageHandler(
                account, new Taking(), new Addressing(DESK, "", "!ask"), rooms, invitePolicy, backgroundTasks);
        PendingDecryptions sealed = new PendingDecryptions(
                account,
                rooms,
                PendingDecryptionsFile.open(folder.resolve("sealed")),
                questions::said,
                backgroundTasks,
                unhandled);
        TimelineFilter news = new TimelineFilter(account, Instant.EPOCH, unhandled);
        syncListener = new SyncListener(news, questions, sealed, invitePolicy, () -> {}, unhandled);
    }

    @AfterEach
    void close() {
        backgroundTasks.close();
    }

    private static RoomUpdate news(String... texts) {
        List<RoomEvent> events = new ArrayList<>();
        for (String text : texts) {
            String id = "$" + events.size();
            events.add(new Message("!r", id, "@ann:example.org", Instant.now(), text, Set.of(), null, "$answer", null));
        }
        return new RoomUpdate("!r", events, null, null);
    }

    @Test
    void aReplyOfTwoThousandQuotedLinesIsReadLikeAnyOther() throws Exception {
        syncListener.news(news("> x\n".repeat(2_000) + "lamps?", "ferries?"));
        assertThat(asked).containsExactly("lamps?", "ferries?");
        assertThat(unhandled.count()).isZero();
    }

    @Test
    void anEventThatCannotBeHandledIsPassedOverAndCounted() throws Exception {
        troubles.add(new StackOverflowError());
        troubles.add(new StackOverflowError());
        syncListener.news(news("before", "trouble", "after"));
        assertThat(asked).containsExactly("before", "after");
        assertThat(unhandled.count()).isEqualTo(1);
    }

    @Test
    void whatFailedForWantOfMemoryIsTriedOnceMore() throws Exception {
        troubles.add(new OutOfMemoryError());
        syncListener.news(news("before", "trouble", "after"));
        assertThat(asked).containsExactly("before", "trouble", "after");
        assertThat(unhandled.count()).isZero();
    }

    @Test
    void whatCannotBeWrittenDownIsToldAgain() throws Exception {
        troubles.add(new IOException("the disk is full"));
        assertThatThrownBy(() -> syncListener.news(news("before", "trouble", "after")))
                .isInstanceOf(IOException.class);
        syncListener.news(news("trouble"));
        assertThat(asked).containsExactly("before", "trouble");
    }
}
