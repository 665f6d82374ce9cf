package org.refdesk.chat.dialogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.reply.Conversation;

/**
 * The conversations of the last hours. A thread has one conversation for all users; elsewhere each user has one. They
 * exist in memory only.
 */
final class Conversations {
    /** The most conversations: each has tens of kilobytes, which a small container can spare. */
    private static final int MOST = 1_000;

    private final Cache<Key, Conversation> held;
    private final Cache<String, Conversation> byReply;

    private record Key(
            String platform,
            String workspace,
            String channel,
            Place.Kind kind,
            @Nullable String thread,
            @Nullable String user) {
        static Key of(AskedQuestion asked) {
            Place place = asked.place();
            return new Key(
                    place.platform(),
                    place.workspace(),
                    place.channel(),
                    place.kind(),
                    place.thread(),
                    place.thread() == null ? asked.user() : null);
        }

        /** The user's own conversation there, outside threads. */
        static Key ofPerson(AskedQuestion asked) {
            Place place = asked.place();
            return new Key(place.platform(), place.workspace(), place.channel(), place.kind(), null, asked.user());
        }
    }

    /** @param forgotten how long a conversation is kept after its last use */
    Conversations(Duration forgotten, InstantSource clock) {
        this.held = cache(forgotten, clock);
        this.byReply = cache(forgotten, clock);
    }

    private static <K> Cache<K, Conversation> cache(Duration forgotten, InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(forgotten)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .<K, Conversation>build();
    }

    /**
     * The conversation at a place. In direct messages where each answer starts a thread, a message outside the threads
     * continues the last one.
     */
    Optional<Conversation> at(AskedQuestion asked) {
        Conversation there = held.getIfPresent(Key.of(asked));
        return Optional.ofNullable(
                there == null && asked.beginsThread() && isDirect(asked)
                        ? held.getIfPresent(Key.ofPerson(asked))
                        : there);
    }

    private static boolean isDirect(AskedQuestion asked) {
        return asked.place().kind() == Place.Kind.DIRECT;
    }

    /**
     * The conversation that a reply belongs to.
     *
     * @param key of the question that the reply answers
     */
    Optional<Conversation> ofReply(String key) {
        return Optional.ofNullable(byReply.getIfPresent(key));
    }

    /** Stores the conversation, both for the place and for the reply to the question. */
    void put(AskedQuestion asked, Conversation conversation) {
        held.put(Key.of(asked), conversation);
        if (isDirect(asked)) {
            held.put(Key.ofPerson(asked), conversation);
        }
        byReply.put(asked.key(), conversation);
    }
}
