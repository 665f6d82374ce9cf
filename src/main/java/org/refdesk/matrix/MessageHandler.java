package org.refdesk.matrix;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Retrier;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.reply.Reply.Action;
import org.refdesk.matrix.RoomEvent.Message;
import org.refdesk.matrix.RoomEvent.Reaction;
import org.refdesk.matrix.RoomEvent.Redaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages as questions, and what becomes of them. */
final class MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(MessageHandler.class);

    /** How old a message may be that becomes a question by being changed. */
    private static final Duration RECENT = Duration.ofMinutes(15);

    private static final Map<String, Action> VOTES = Map.of("👍", Action.USEFUL, "👎", Action.NOT_USEFUL);

    private static final Retrier PATIENT =
            new Retrier(Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private static final String LEAVE = "leave";

    private final AccountClient account;
    private final QuestionReceiver questionReceiver;
    private final Addressing addressing;
    private final RoomDirectory rooms;
    private final InvitePolicy invitePolicy;
    private final BackgroundTasks backgroundTasks;
    private final String workspace;

    MessageHandler(
            AccountClient account,
            QuestionReceiver questionReceiver,
            Addressing addressing,
            RoomDirectory rooms,
            InvitePolicy invitePolicy,
            BackgroundTasks backgroundTasks) {
        this.account = account;
        this.questionReceiver = questionReceiver;
        this.addressing = addressing;
        this.rooms = rooms;
        this.invitePolicy = invitePolicy;
        this.backgroundTasks = backgroundTasks;
        this.workspace = account.user().substring(account.user().indexOf(':') + 1);
    }

    /** Somebody said something. */
    void said(Message message) throws IOException {
        if (message.sender().equals(account.user())) {
            return;
        }
        if (message.replaces() == null) {
            ask(message, message.id(), message.thread());
        } else {
            changed(message, message.replaces());
        }
    }

    /** Clients heed a change only by who said it first; homeservers do not look. */
    private void changed(Message message, String first) throws IOException {
        Optional<RoomEvent> before = looked(() -> account.read(message.room(), first, Duration.ZERO));
        if (before.map(RoomEvent::sender).filter(message.sender()::equals).isEmpty()) {
            return;
        }
        @Nullable String thread = before.get() instanceof Message known ? known.thread() : null;
        if (!questionReceiver.edited(
                        QuestionKey.of(message.room(), first),
                        addressing.words(message, true).orElse(message.text()))
                && before.get().at().isAfter(Instant.now().minus(RECENT))) {
            ask(message, first, thread);
        }
    }

    private void ask(Message message, String id, @Nullable String thread) throws IOException {
        boolean direct = rooms.isConversation(message.room());
        String root = thread != null ? thread : answered(message).orElse(id);
        String origin = rooms.origin(message.room());
        Place place = new Place(
                MatrixPlatform.NAME, workspace, origin, root, direct ? Place.Kind.DIRECT : Place.Kind.CHANNEL);
        Optional<String> words = addressing.words(message, direct || questionReceiver.answersIn(place));
        if (words.isEmpty()) {
            return;
        }
        boolean addressed = direct || addressing.words(message, false).isPresent();
        if (addressed && LEAVE.equals(words.get().toLowerCase(Locale.ROOT))) {
            invitePolicy.leave(new EventAddress(message.room(), root, id));
            return;
        }
        questionReceiver.asked(new AskedQuestion(
                QuestionKey.of(message.room(), id),
                place,
                message.sender(),
                words.get(),
                message.at(),
                origin.equals(message.room()) ? null : message.room()));
    }

    /** The thread of the answer that a message replies to. */
    private Optional<String> answered(Message message) {
        String target = message.replyTo();
        return target == null
                ? Optional.empty()
                : looked(() -> account.question(message.room(), target)).map(EventAddress::thread);
    }

    /** What the homeserver says of something; nothing where it does not for so long that others would wait for it. */
    private static <T> Optional<T> looked(Retrier.Attempt<Optional<T>> look) {
        try {
            return PATIENT.until(
                    look, (trouble, pause) -> LOG.debug("Matrix: looked up again: {}", trouble.toString()));
        } catch (PlatformException e) {
            LOG.warn("Matrix: what a message refers to is not known: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** Something was taken back, which may have been a question. */
    void takenBack(Redaction redaction) throws IOException {
        if (!redaction.sender().equals(account.user())) {
            questionReceiver.retracted(QuestionKey.of(redaction.room(), redaction.redacted()));
        }
    }

    /** Somebody put a sign below something, which may be an answer. */
    void marked(Reaction reaction) {
        Action vote = VOTES.get(reaction.sign().replaceAll("[\\x{FE0E}\\x{FE0F}\\x{1F3FB}-\\x{1F3FF}]", ""));
        if (vote != null && !reaction.sender().equals(account.user())) {
            backgroundTasks.begin("matrix-vote", () -> vote(reaction, vote));
        }
    }

    private void vote(Reaction reaction, Action vote) {
        try {
            account.question(reaction.room(), reaction.target())
                    .ifPresent(address -> questionReceiver.voted(
                            QuestionKey.of(address.room(), address.question()), reaction.sender(), vote));
        } catch (PlatformException e) {
            LOG.warn("Matrix: a vote was not counted: {}", e.getMessage());
        }
    }
}
