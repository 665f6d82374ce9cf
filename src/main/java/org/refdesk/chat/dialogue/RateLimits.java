package org.refdesk.chat.dialogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.dialogue.ChatSettings.Limit;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.refdesk.desk.QuestionRules;

/** How much each person, and all together, have asked of late; a long question counts as several. */
final class RateLimits {
    /** People whose counts are held; of more, those who asked least of late begin anew. */
    private static final int MOST_PEOPLE = 10_000;

    private final InstantSource clock;
    private final Limit perPerson;
    private final Limit inAll;
    private final Bucket all;
    private final Cache<Person, Bucket> people;

    private record Person(String platform, String workspace, String user) {}

    RateLimits(Limit perPerson, Limit inAll, InstantSource clock) {
        this.clock = clock;
        this.perPerson = perPerson;
        this.inAll = inAll;
        this.all = bucket(inAll);
        this.people = Caffeine.newBuilder()
                .maximumSize(MOST_PEOPLE)
                .executor(Runnable::run)
                .build();
    }

    /** Counts what was asked; what to say where it was too much, and nothing was counted. */
    Optional<Reply> refusal(AskedQuestion asked) {
        Place place = asked.place();
        Bucket person =
                people.get(new Person(place.platform(), place.workspace(), asked.user()), unknown -> bucket(perPerson));
        int cost = QuestionRules.cost(asked.text());
        int ownCost = Math.min(cost, perPerson.questions());
        ConsumptionProbe own = person.tryConsumeAndReturnRemaining(ownCost);
        if (!own.isConsumed()) {
            return Optional.of(Reply.of(MessageParts.paragraph("limit.person", perPerson.questions(), seconds(own))));
        }
        ConsumptionProbe shared = all.tryConsumeAndReturnRemaining(Math.min(cost, inAll.questions()));
        if (!shared.isConsumed()) {
            person.addTokens(ownCost);
            return Optional.of(Reply.of(MessageParts.paragraph("limit.all", seconds(shared))));
        }
        return Optional.empty();
    }

    private static long seconds(ConsumptionProbe refused) {
        return Math.max(1, Math.ceilDiv(refused.getNanosToWaitForRefill(), TimeUnit.SECONDS.toNanos(1)));
    }

    private Bucket bucket(Limit limit) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.questions())
                        .refillGreedy(limit.questions(), limit.per())
                        .build())
                .withCustomTimePrecision(new Meter(clock))
                .build();
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
