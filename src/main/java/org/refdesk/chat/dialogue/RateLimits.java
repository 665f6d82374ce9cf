package org.refdesk.chat.dialogue;

import java.time.InstantSource;
import java.util.Optional;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.dialogue.ChatSettings.Limit;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.refdesk.desk.QuestionRules;
import org.refdesk.limit.RateLimiter;

/** Limits on questions, for each user and for all together. A long question counts as several. */
final class RateLimits {
    /** The most users with a count of their own. */
    private static final int MOST_PEOPLE = 10_000;

    private static final String EVERYBODY = "everybody";

    private final Limit perPerson;
    private final RateLimiter<Person> people;
    private final RateLimiter<String> all;

    private record Person(String platform, String workspace, String user) {}

    RateLimits(Limit perPerson, Limit inAll, InstantSource clock) {
        this.perPerson = perPerson;
        this.people = new RateLimiter<>(perPerson.questions(), perPerson.per(), MOST_PEOPLE, clock);
        this.all = new RateLimiter<>(inAll.questions(), inAll.per(), 1, clock);
    }

    /** Counts a question. Returns the refusal, and counts nothing, if it exceeds a limit. */
    Optional<Reply> refusal(AskedQuestion asked) {
        Place place = asked.place();
        Person person = new Person(place.platform(), place.workspace(), asked.user());
        int cost = QuestionRules.cost(asked.text());
        long ownWait = people.use(person, cost);
        if (ownWait > 0) {
            return Optional.of(Reply.of(MessageParts.paragraph("limit.person", perPerson.questions(), ownWait)));
        }
        long wait = all.use(EVERYBODY, cost);
        if (wait > 0) {
            people.giveBack(person, cost);
            return Optional.of(Reply.of(MessageParts.paragraph("limit.all", wait)));
        }
        return Optional.empty();
    }
}
