package org.refdesk.matrix;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Set;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Retrier;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.refdesk.matrix.RoomEvent.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which rooms the desk is in: it goes where it may be invited, and leaves when it is asked to or alone. */
final class InvitePolicy {
    private static final Logger LOG = LoggerFactory.getLogger(InvitePolicy.class);

    /** Invitations that are taken in a minute; more are declined. */
    private static final int MOST_A_MINUTE = 20;

    private static final Retrier PATIENT =
            new Retrier(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    private final AccountClient account;
    private final RoomDirectory rooms;
    private final Set<String> inviters;
    private final BackgroundTasks backgroundTasks;
    private final Bucket taken = Bucket.builder()
            .addLimit(limit -> limit.capacity(MOST_A_MINUTE).refillGreedy(MOST_A_MINUTE, Duration.ofMinutes(1)))
            .build();

    /** Before, invitations wait at the homeserver. */
    private volatile boolean atWork;

    /** @param inviters users, and servers of users; empty for those of the account's own server */
    InvitePolicy(AccountClient account, RoomDirectory rooms, Set<String> inviters, BackgroundTasks backgroundTasks) {
        this.account = account;
        this.rooms = rooms;
        this.backgroundTasks = backgroundTasks;
        this.inviters = inviters.isEmpty() ? Set.of(server(account.user())) : inviters;
    }

    private static String server(String user) {
        return user.substring(user.indexOf(':') + 1);
    }

    /** From now on, and for what came to be while nobody looked after it. Called again, nothing. */
    void begin() {
        if (atWork) {
            return;
        }
        atWork = true;
        account.invitations().forEach(this::invited);
        account.rooms().forEach(this::leaveIfAlone);
    }

    /** Somebody invites the desk. */
    void invited(Invitation invitation) {
        if (!atWork) {
            return;
        }
        backgroundTasks.begin("matrix-invitation", () -> decide(invitation));
    }

    private void decide(Invitation invitation) throws InterruptedException {
        String from = invitation.from();
        boolean known = inviters.contains(from) || inviters.contains(server(from));
        boolean welcome = (known && taken.tryConsume(1)) || rooms.isSuccessor(invitation.room());
        if (!welcome) {
            LOG.warn("Matrix: an invitation by {} is declined: {}", from, known ? "too many at once" : "not allowed");
        }
        persist(welcome ? "joined" : "declined", () -> {
            if (welcome) {
                account.join(invitation.room());
            } else {
                account.leave(invitation.room());
            }
            return true;
        });
    }

    /** Somebody came or went. */
    void moved(Membership membership) {
        if (membership.now() == Membership.State.NONE && !membership.user().equals(account.user())) {
            leaveIfAlone(membership.room());
        }
    }

    private void leaveIfAlone(String room) {
        if (account.facts(room).filter(facts -> facts.members() == 1).isPresent()) {
            backgroundTasks.begin(
                    "matrix-leaving",
                    () -> persist("left", () -> {
                        account.leave(room);
                        return true;
                    }));
        }
    }

    /** Somebody asks the desk to leave: it says goodbye, and does. Not where it listens: to encrypt may take news. */
    void leave(EventAddress address) {
        backgroundTasks.begin(
                "matrix-leaving",
                () -> persist("left", () -> {
                    account.say(
                            address,
                            NoticeRenderer.of(Reply.of(MessageParts.paragraph("matrix.goodbye"))),
                            TransactionIds.of("goodbye", address.room(), address.question()));
                    account.leave(address.room());
                    return true;
                }));
    }

    private static void persist(String what, Retrier.Attempt<Boolean> attempt) throws InterruptedException {
        try {
            PATIENT.until(
                    attempt,
                    (trouble, pause) -> LOG.debug("Matrix: a room was not {} yet: {}", what, trouble.toString()));
        } catch (PlatformException e) {
            LOG.warn("Matrix: a room was not {}: {}", what, e.getMessage());
        }
    }
}
