package org.refdesk.chat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person said to the desk.
 *
 * @param key names what was said, on its platform: the same however often it is delivered
 * @param place where it was said, and where the answer goes
 * @param user who said it, as the platform names them
 * @param text what was said, without the mention or the command that addressed the desk
 * @param at when it was said
 * @param returnTo what the adapter needs to answer besides the place, such as an address; null where it needs nothing
 * @param goOn key of what has an answer of which further citations are asked for, by a button below it: then the text
 *     says nothing; null where the text says it
 */
public record AskedQuestion(
        String key,
        Place place,
        String user,
        String text,
        Instant at,
        @Nullable String returnTo,
        @Nullable String goOn) {
    public AskedQuestion {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(at, "at");
        if (key.isEmpty()) {
            throw new IllegalArgumentException("key must name what was said, got nothing");
        }
    }

    /** Something said in words. */
    public AskedQuestion(String key, Place place, String user, String text, Instant at, @Nullable String returnTo) {
        this(key, place, user, text, at, returnTo, null);
    }

    /** Whether the thread is the one that the answer to this begins. */
    public boolean beginsThread() {
        return place.thread() != null && key.endsWith(":" + place.thread());
    }

    /** The same, with another text. */
    public AskedQuestion withText(String other) {
        return new AskedQuestion(key, place, user, other, at, returnTo, goOn);
    }
}
