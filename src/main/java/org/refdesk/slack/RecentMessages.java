package org.refdesk.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What recently happened to messages. Slack repeats events, and not in order: of two changes of a message the later one
 * counts, and a late delivery of a deleted message is ignored. Slack also reports a change if a message only looks
 * different, for example with a link preview.
 *
 * <p>Held in memory: after a restart a change may be applied once more, which changes nothing. Safe for use by several
 * threads.
 */
final class RecentMessages {
    /** Slack's last retry comes some six minutes after the first delivery. */
    private static final Duration REPEATED = Duration.ofMinutes(15);

    private static final int MOST = 10_000;

    private static final Known GONE = new Known(BigDecimal.valueOf(Long.MAX_VALUE), 0);

    private final Cache<String, Known> messages =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REPEATED).build();

    /**
     * The last known state of a message.
     *
     * @param at when it last changed
     * @param words hash of its text
     */
    private record Known(BigDecimal at, int words) {
        static Known later(Known one, Known other) {
            return other.at.compareTo(one.at) > 0 ? other : one;
        }
    }

    /** Whether an event says anything new about a message. */
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
