package org.refdesk.matrix;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.chat.records.RecordsException;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.refdesk.matrix.RoomEvent.Message;
import org.refdesk.matrix.RoomEvent.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages whose keys are not there. They are read as soon as the keys are; where those do not come soon, whoever wrote
 * the message is told how to mend it.
 */
final class PendingDecryptions {
    private static final Logger LOG = LoggerFactory.getLogger(PendingDecryptions.class);

    /** Until somebody is told. */
    private static final Duration SOON = Duration.ofSeconds(15);

    /** After which a key is waited for no longer. */
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private static final Duration ONE_LOOK = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Looks at once. */
    private static final int AT_ONCE = 16;

    /** Who was told, of so many. */
    private static final int MOST_TOLD = 10_000;

    /** What a message that could be read at last is handed to. */
    interface Reader {
        void read(Message message) throws IOException;
    }

    private final AccountClient account;
    private final RoomDirectory rooms;
    private final PendingDecryptionsFile file;
    private final Reader reader;
    private final BackgroundTasks backgroundTasks;
    private final UnhandledEvents unhandled;
    private final Semaphore looks = new Semaphore(AT_ONCE, true);
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(MOST_TOLD).build();

    PendingDecryptions(
            AccountClient account,
            RoomDirectory rooms,
            PendingDecryptionsFile file,
            Reader reader,
            BackgroundTasks backgroundTasks,
            UnhandledEvents unhandled) {
        this.unhandled = unhandled;
        this.account = account;
        this.rooms = rooms;
        this.file = file;
        this.reader = reader;
        this.backgroundTasks = backgroundTasks;
    }

    /** Goes on with those that an earlier run left. */
    void begin() {
        file.all().forEach(this::wait);
    }

    /** There is one; it is safe when this returns. */
    void add(Sealed message) throws IOException {
        if (message.sender().equals(account.user())) {
            return;
        }
        Sealed now = notLaterThanNow(message);
        if (file.add(now)) {
            wait(now);
        }
    }

    /** When a message was sent, its sender's homeserver says: one from the future would be waited for all that time. */
    private static Sealed notLaterThanNow(Sealed message) {
        Instant now = Instant.now();
        return message.at().isAfter(now) ? new Sealed(message.room(), message.id(), message.sender(), now) : message;
    }

    private void wait(Sealed message) {
        backgroundTasks.begin("matrix-sealed", () -> open(message));
    }

    private void open(Sealed message) throws InterruptedException {
        Duration pause = Duration.ofSeconds(1);
        boolean isTold = false;
        boolean isFirst = true;
        while (file.holds(message) && message.at().isAfter(Instant.now().minus(GIVEN_UP))) {
            try {
                if (look(message, isFirst)) {
                    break;
                }
                isFirst = false;
                if (!isTold && message.at().isBefore(Instant.now().minus(SOON))) {
                    tell(message);
                    isTold = true;
                }
            } catch (PlatformException | IOException | RecordsException e) {
                LOG.debug("Matrix: a message is still unread: {}", e.getMessage());
            } catch (RuntimeException | StackOverflowError e) {
                unhandled.note("a message whose key came late", e);
                break;
            }
            Thread.sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        file.remove(message);
    }

    /**
     * Whether nothing is to be done any more. The first look also asks the backup of the keys; where many wait, the
     * others only see whether the key has come, so that none waits long for its turn.
     */
    private boolean look(Sealed message, boolean isFirst) throws PlatformException, IOException, InterruptedException {
        looks.acquire();
        try {
            Duration patience = isFirst || file.all().size() <= AT_ONCE ? ONE_LOOK : Duration.ZERO;
            Optional<RoomEvent> found = account.read(message.room(), message.id(), patience);
            if (found.isPresent() && found.get() instanceof Message opened) {
                reader.read(opened);
            }
            return found.filter(Sealed.class::isInstance).isEmpty();
        } finally {
            looks.release();
        }
    }

    /** Once a person in a room, or for each message where the two are among themselves. */
    private void tell(Sealed message) throws PlatformException {
        boolean conversation = rooms.isConversation(message.room());
        String whom = message.room() + " " + (conversation ? message.id() : message.sender());
        if (told.asMap().putIfAbsent(whom, true) == null) {
            account.say(
                    new EventAddress(message.room(), message.id(), message.id()),
                    NoticeRenderer.of(Reply.of(
                            MessageParts.paragraph("matrix.unreadable"), MessageParts.items("matrix.unreadable.mend"))),
                    TransactionIds.of("unreadable", message.room(), message.id()));
        }
    }
}
