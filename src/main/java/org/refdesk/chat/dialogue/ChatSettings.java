package org.refdesk.chat.dialogue;

import java.time.Duration;
import java.util.Map;
import org.refdesk.chat.Place;
import org.refdesk.query.Scope;

/**
 * How Refdesk behaves in chats.
 *
 * @param citations in a reply, 1 to 10; "more" shows the rest
 * @param permissions who may ask, and where
 * @param scopes for each channel, the part of the corpus that it may ask; {@value Permissions#DIRECT} stands for all
 *     direct messages without an entry of their own; other channels may ask the whole corpus
 * @param perPerson how much one user may ask
 * @param inAll how much all users may ask together
 * @param forgotten how long a conversation is remembered after it was last used
 * @param keepsQuestions whether questions are kept for evaluation; Refdesk tells users so
 */
public record ChatSettings(
        int citations,
        Permissions permissions,
        Map<String, Scope> scopes,
        Limit perPerson,
        Limit inAll,
        Duration forgotten,
        boolean keepsQuestions) {
    /**
     * Three citations fill a screen. Nobody reads the answers to more than ten questions a minute. A conversation lasts
     * overnight.
     */
    public static final ChatSettings DEFAULT = new ChatSettings(
            3,
            Permissions.ALL,
            Map.of(),
            new Limit(10, Duration.ofMinutes(1)),
            new Limit(600, Duration.ofMinutes(1)),
            Duration.ofHours(24),
            false);

    public ChatSettings {
        if (citations < 1 || citations > 10) {
            throw new IllegalArgumentException("citations must be 1..10, got " + citations);
        }
        if (!forgotten.isPositive()) {
            throw new IllegalArgumentException("forgotten must be positive, got " + forgotten);
        }
        scopes = Map.copyOf(scopes);
    }

    /** The part of the corpus that may be asked in a channel or room. */
    Scope scope(Place place) {
        Scope own = scopes.get(place.channel());
        return own != null ? own : place.isDirect() ? directScope() : Scope.ALL;
    }

    /** The part of the corpus that may be asked in direct messages. */
    Scope directScope() {
        return scopes.getOrDefault(Permissions.DIRECT, Scope.ALL);
    }

    /**
     * How much may be asked: a number of questions at once, and as many again in each period.
     *
     * @param questions 1 or more
     * @param per above 0
     */
    public record Limit(int questions, Duration per) {
        public Limit {
            if (questions < 1 || !per.isPositive()) {
                throw new IllegalArgumentException(
                        "questions must be >= 1 in a span above 0, got " + questions + " in " + per);
            }
        }
    }
}
