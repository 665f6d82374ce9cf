package org.refdesk.chat;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message from a person to Refdesk.
 *
 * @param key identifies the message on its platform; the same however often it is delivered
 * @param place where it was sent, and where the answer goes
 * @param user who sent it, as the platform names them
 * @param text the message, without the mention or the command that addressed Refdesk
 * @param at when it was sent
 * @param returnTo what the adapter needs to answer besides the place, such as an address; null if it needs nothing
 * @param goOn key of an answered question, if a button below its answer asks for more citations: the text is then
 *     empty; null otherwise
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

    /** A message with text. */
    public AskedQuestion(String key, Place place, String user, String text, Instant at, @Nullable String returnTo) {
        this(key, place, user, text, at, returnTo, null);
    }

    /** Whether the answer to this message starts its thread. */
    public boolean beginsThread() {
        return place.thread() != null && key.endsWith(":" + place.thread());
    }

    /** Returns the same message with another text. */
    public AskedQuestion withText(String other) {
        return new AskedQuestion(key, place, user, other, at, returnTo, goOn);
    }
}
