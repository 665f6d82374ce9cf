package org.refdesk.matrix;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rooms, as far as it matters which they are. */
final class RoomDirectory {
    /** Rooms in a row that took each other's place, of which so many are followed. */
    private static final int LONGEST_LINE = 20;

    private final AccountClient account;

    RoomDirectory(AccountClient account) {
        this.account = account;
    }

    /** Whether all that is said there is said to the desk. */
    boolean isConversation(String room) {
        return account.facts(room).map(RoomFacts::isConversation).orElse(false);
    }

    /**
     * The first of the rooms that took each other's place until this one: what was allowed there is allowed here. A
     * room is believed only where the one before names it too.
     */
    String origin(String room) {
        String origin = room;
        for (int i = 0; i < LONGEST_LINE; i++) {
            @Nullable String before = predecessor(origin);
            if (before == null) {
                break;
            }
            origin = before;
        }
        return origin;
    }

    private @Nullable String predecessor(String room) {
        Optional<String> claimed = account.facts(room).map(RoomFacts::predecessor);
        return claimed.flatMap(account::facts)
                .filter(facts -> room.equals(facts.successor()))
                .flatMap(facts -> claimed)
                .orElse(null);
    }

    /** Whether a room that the account is in says that this one took its place. */
    boolean isSuccessor(String room) {
        return account.rooms().stream()
                .anyMatch(one -> account.facts(one)
                        .map(RoomFacts::successor)
                        .filter(room::equals)
                        .isPresent());
    }
}
