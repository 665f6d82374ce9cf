package org.refdesk;

import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** In which lives of a desk answers went out on Slack and on Matrix. */
final class AnsweringLives {
    /** When each began. */
    private final NavigableSet<Instant> lives = new ConcurrentSkipListSet<>();

    private final Set<Instant> onSlack = ConcurrentHashMap.newKeySet();
    private final Set<Instant> onMatrix = ConcurrentHashMap.newKeySet();

    /** A life begins now. */
    void begin() {
        lives.add(Instant.now());
    }

    /** An answer goes out on Slack now. */
    void onSlack() {
        onSlack.add(lives.last());
    }

    /** An answer went out on Matrix. */
    void onMatrix(Instant at) {
        Instant life = lives.floor(at);
        if (life != null) {
            onMatrix.add(life);
        }
    }

    /** How many on Slack, on Matrix, and on both. */
    @Override
    public String toString() {
        Set<Instant> both = new HashSet<>(onSlack);
        both.retainAll(onMatrix);
        return onSlack.size() + ", " + onMatrix.size() + ", " + both.size();
    }
}
