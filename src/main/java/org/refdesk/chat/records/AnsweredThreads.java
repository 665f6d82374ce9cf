package org.refdesk.chat.records;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.refdesk.chat.Place;

/** The threads that the desk has answered in, where it may answer without being mentioned. Safe for several threads. */
public final class AnsweredThreads {
    /** After so much silence a thread counts as one that the desk was never in; nobody goes on after a season. */
    static final Duration REMEMBERED = Duration.ofDays(90);

    /** Threads that are known without looking into the database. */
    private static final int AT_HAND = 10_000;

    private final LoadingCache<Place, Boolean> known;

    AnsweredThreads(Database database) {
        this.known =
                Caffeine.newBuilder().maximumSize(AT_HAND).build(place -> database.call(handle -> in(handle, place)));
    }

    /** Whether the desk has answered in the thread of this place, for all there to see. */
    public boolean answeredIn(Place place) {
        return place.thread() != null && known.get(anyKind(place));
    }

    /** An answer is posted there, or about to be. */
    void answered(Place place) {
        if (isOne(place)) {
            known.put(anyKind(place), true);
        }
    }

    static void add(Handle handle, Place place, Instant at) {
        if (isOne(place)) {
            handle.execute(
                    "merge into answered_thread key (platform, workspace, channel, thread) values (?, ?, ?, ?, ?)",
                    place.platform(),
                    place.workspace(),
                    place.channel(),
                    place.thread(),
                    at);
        }
    }

    static void forget(Handle handle, Instant before) {
        handle.execute("delete from answered_thread where answered_at < ?", before);
    }

    private static boolean isOne(Place place) {
        return place.thread() != null && place.kind() != Place.Kind.EPHEMERAL;
    }

    private static Place anyKind(Place place) {
        return new Place(place.platform(), place.workspace(), place.channel(), place.thread(), Place.Kind.CHANNEL);
    }

    private static boolean in(Handle handle, Place place) {
        return handle.createQuery("""
            select count(*) from answered_thread
            where platform = ? and workspace = ? and channel = ? and thread = ?\
            """)
                        .bind(0, place.platform())
                        .bind(1, place.workspace())
                        .bind(2, place.channel())
                        .bind(3, place.thread())
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
