package org.refdesk.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.UnhandledEvents;
import org.refdesk.matrix.AccountClient.History;
import org.refdesk.matrix.RoomEvent.Membership;
import org.refdesk.matrix.sync.EventRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is new in rooms, without what was said before the desk came; what the homeserver left out is asked for. */
public final class TimelineFilter {
    private static final Logger LOG = LoggerFactory.getLogger(TimelineFilter.class);

    /** Events that are asked for at most where the homeserver left some out. */
    private static final int MOST_MISSING = 5_000;

    /** How often in a row the homeserver is asked for them: an answer that cannot be read never can. */
    private static final int MOST_FAILURES = 10;

    private final AccountClient account;
    private final Instant beginning;
    private final UnhandledEvents unhandled;
    private int failures;

    /** @param beginning when the desk first came */
    TimelineFilter(AccountClient account, Instant beginning, UnhandledEvents unhandled) {
        this.account = account;
        this.beginning = beginning;
        this.unhandled = unhandled;
    }

    /** What concerns the desk, oldest first. */
    List<RoomEvent> of(RoomUpdate news) throws PlatformException {
        Instant earliest = earliest();
        List<RoomEvent> events = new ArrayList<>();
        if (news.gap() != null && news.since() != null && lastJoin(news.events()) < 0) {
            events.addAll(missing(news.room(), news.gap(), news.since(), earliest));
        }
        events.addAll(news.events());
        return events.subList(lastJoin(events) + 1, events.size()).stream()
                .filter(event -> !event.at().isBefore(earliest))
                .toList();
    }

    private Instant earliest() {
        Instant oldest = Instant.now().minus(EventRules.OLDEST);
        return oldest.isAfter(beginning) ? oldest : beginning;
    }

    private List<RoomEvent> missing(String room, String gap, String since, Instant earliest) throws PlatformException {
        List<RoomEvent> missing = new ArrayList<>();
        @Nullable String from = gap;
        try {
            while (from != null && missing.size() < MOST_MISSING) {
                History history = account.before(room, from, since);
                missing.addAll(history.events());
                boolean enough = lastJoin(history.events()) >= 0
                        || history.events().stream()
                                .anyMatch(event -> event.at().isBefore(earliest));
                from = enough ? null : history.next();
            }
            failures = 0;
        } catch (PlatformException e) {
            if (e.kind() != PlatformException.Kind.NEVER && isTriedAgain(e)) {
                throw e;
            }
            LOG.warn("Matrix: what was said in a room meanwhile cannot be had: {}", e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (isTriedAgain(e)) {
                throw new PlatformException(
                        PlatformException.Kind.UNKNOWN, e.getClass().getSimpleName(), null, e);
            }
        }
        Collections.reverse(missing);
        return missing;
    }

    /** Not for ever, since nobody in any room is heard meanwhile. */
    private boolean isTriedAgain(Throwable trouble) {
        failures++;
        if (failures < MOST_FAILURES) {
            return true;
        }
        failures = 0;
        unhandled.note("what was said in a room meanwhile", trouble);
        return false;
    }

    /** Where the account came into the room, the last time; -1 where it did not. */
    private int lastJoin(List<RoomEvent> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Membership membership
                    && membership.user().equals(account.user())
                    && membership.now() == Membership.State.JOINED
                    && membership.before() != Membership.State.JOINED) {
                return i;
            }
        }
        return -1;
    }
}
