package org.refdesk.matrix;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Set;
import org.refdesk.chat.MessageParts;
import org.refdesk.chat.Persistence;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Reply;
import org.refdesk.matrix.RoomEvent.Membership;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which rooms the desk is in: it goes where it may be invited, and leaves when it is asked to or alone. */
final class Doorkeeper {
    private static final Logger LOG = LoggerFactory.getLogger(Doorkeeper.class);

    /** Invitations that are taken in a minute; more are declined. */
    private static final int MOST_A_MINUTE = 20;

    private static final Persistence PATIENT =
            new Persistence(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1));

    private final MatrixAccount account;
    private final Rooms rooms;
    private final Set<String> inviters;
    private final Chores chores;
    private final Bucket taken = Bucket.builder()
            .addLimit(limit -> limit.capacity(MOST_A_MINUTE).refillGreedy(MOST_A_MINUTE, Duration.ofMinutes(1)))
            .build();

    /** Before, invitations wait at the homeserver. */
    private volatile boolean atWork;

    /** @param inviters users, and servers of users; empty for those of the account's own server */
    Doorkeeper(MatrixAccount account, Rooms rooms, Set<String> inviters, Chores chores) {
        this.account = account;
        this.rooms = rooms;
        this.chores = chores;
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
        chores.begin("matrix-invitation", () -> decide(invitation));
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
            chores.begin(
                    "matrix-leaving",
                    () -> persist("left", () -> {
                        account.leave(room);
                        return true;
                    }));
        }
    }

    /** Somebody asks the desk to leave: it says goodbye, and does. Not where it listens: to encrypt may take news. */
    void leave(Spot spot) {
        chores.begin(
                "matrix-leaving",
                () -> persist("left", () -> {
                    account.say(
                            spot,
                            Notices.of(Reply.of(MessageParts.paragraph("matrix.goodbye"))),
                            Transactions.of("goodbye", spot.room(), spot.question()));
                    account.leave(spot.room());
                    return true;
                }));
    }

    private static void persist(String what, Persistence.Attempt<Boolean> attempt) throws InterruptedException {
        try {
            PATIENT.until(
                    attempt,
                    (trouble, pause) -> LOG.debug("Matrix: a room was not {} yet: {}", what, trouble.toString()));
        } catch (PlatformException e) {
            LOG.warn("Matrix: a room was not {}: {}", what, e.getMessage());
        }
    }
}
