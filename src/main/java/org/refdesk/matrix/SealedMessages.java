package org.refdesk.matrix;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.refdesk.chat.Messages;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Reply;
import org.refdesk.matrix.RoomEvent.Message;
import org.refdesk.matrix.RoomEvent.Sealed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Messages whose keys are not there. They are read as soon as the keys are; where those do not come soon, whoever wrote
 * the message is told how to mend it.
 */
final class SealedMessages {
    private static final Logger LOG = LoggerFactory.getLogger(SealedMessages.class);

    /** Until somebody is told. */
    private static final Duration SOON = Duration.ofSeconds(15);

    /** After which a key is waited for no longer. */
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private static final Duration ONE_LOOK = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** Messages at once; somebody who sends more of them means no question. */
    private static final int MOST = 100;

    /** Looks at once. */
    private static final int AT_ONCE = 4;

    /** What a message that could be read at last is handed to. */
    interface Reader {
        void read(Message message) throws IOException;
    }

    private final MatrixAccount account;
    private final Rooms rooms;
    private final SealedFile file;
    private final Reader reader;
    private final Chores chores;
    private final Semaphore looks = new Semaphore(AT_ONCE);
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    SealedMessages(MatrixAccount account, Rooms rooms, SealedFile file, Reader reader, Chores chores) {
        this.account = account;
        this.rooms = rooms;
        this.file = file;
        this.reader = reader;
        this.chores = chores;
    }

    /** Goes on with those that an earlier run left. */
    void begin() {
        file.all().forEach(this::wait);
    }

    /** There is one; it is safe when this returns. */
    void add(Sealed message) throws IOException {
        if (message.sender().equals(account.user()) || file.all().size() >= MOST) {
            return;
        }
        if (file.add(message)) {
            wait(message);
        }
    }

    private void wait(Sealed message) {
        chores.begin("matrix-sealed", () -> open(message));
    }

    private void open(Sealed message) throws InterruptedException {
        Duration pause = Duration.ofSeconds(1);
        boolean isTold = false;
        while (message.at().isAfter(Instant.now().minus(GIVEN_UP))) {
            try {
                if (look(message)) {
                    break;
                }
                if (!isTold && message.at().isBefore(Instant.now().minus(SOON))) {
                    tell(message);
                    isTold = true;
                }
            } catch (PlatformException | IOException e) {
                LOG.debug("Matrix: a message is still unread: {}", e.getMessage());
            }
            Thread.sleep(pause);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        file.remove(message);
    }

    /** Whether nothing is to be done any more. */
    private boolean look(Sealed message) throws PlatformException, IOException, InterruptedException {
        looks.acquire();
        try {
            Optional<RoomEvent> found = account.read(message.room(), message.id(), ONE_LOOK);
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
        if (told.add(message.room() + " " + (conversation ? message.id() : message.sender()))) {
            account.say(
                    new Spot(message.room(), message.id(), message.id()),
                    Notices.of(Reply.of(
                            Messages.paragraph("matrix.unreadable"), Messages.items("matrix.unreadable.mend"))),
                    Transactions.of("unreadable", message.room(), message.id()));
        }
    }
}
