package org.refdesk.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of messages lately. Slack repeats what it tells, and not in order: of two changes of a message the later
 * one holds, and what is deleted is not asked by a delivery that comes late. It also calls it a change when a message
 * only looks different, as with the preview of a link.
 *
 * <p>Held in memory: after a restart a change may be made once more, which changes nothing. Safe for use by several
 * threads.
 */
final class RecentMessages {
    /** Slack's last repetition comes some six minutes after the first delivery. */
    private static final Duration REPEATED = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private static final Known GONE = new Known(BigDecimal.valueOf(Long.MAX_VALUE), 0);

    private final Cache<String, Known> messages =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REPEATED).build();

    /**
     * A message as it was last heard of.
     *
     * @param at when it became what it is
     * @param words hash of its words
     */
    private record Known(BigDecimal at, int words) {
        static Known later(Known one, Known other) {
            return other.at.compareTo(one.at) > 0 ? other : one;
        }
    }

    /** Whether this says anything new of a message. */
    boolean isNews(String key, @Nullable String at, String words) {
        Known known = messages.getIfPresent(key);
        return known == null || (known.at.compareTo(SlackTime.number(at)) < 0 && known.words != words.hashCode());
    }

    void heard(String key, @Nullable String at, String words) {
        messages.asMap().merge(key, new Known(SlackTime.number(at), words.hashCode()), Known::later);
    }

    boolean isGone(String key) {
        return GONE.equals(messages.getIfPresent(key));
    }

    void gone(String key) {
        messages.put(key, GONE);
    }
}
