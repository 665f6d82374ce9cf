package org.refdesk.chat.dialogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.CitationLinks;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.refdesk.desk.Desk;
import org.refdesk.desk.QuestionException;
import org.refdesk.index.TextFingerprint;

/**
 * Computes the reply to a message, on any platform. Every message has a reply. Safe for use by several threads.
 *
 * <p>Keeps questions in memory only, and never writes or logs them.
 */
public final class ChatBot {
    /** How long, and for how many messages, a repeated delivery gets the same reply. */
    private static final Duration REPEATED = Duration.ofHours(1);

    private static final int MOST_REPLIES = 1_000;

    private final ChatSettings settings;
    private final RateLimits limits;
    private final RequestHandler requestHandler;
    private final Cache<String, Reply> replies;

    /** @param clock for limits, for forgetting conversations, and for measuring answers */
    public ChatBot(Desk desk, ChatSettings settings, CitationLinks links, AboutReply about, InstantSource clock) {
        this.settings = settings;
        this.limits = new RateLimits(settings.perPerson(), settings.inAll(), clock);
        this.requestHandler = new RequestHandler(desk, settings, links, about, clock);
        this.replies = Caffeine.newBuilder()
                .maximumSize(MOST_REPLIES)
                .expireAfterWrite(REPEATED)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build();
    }

    /** The reply to a message. A message that is delivered again gets the same reply and counts once. */
    public Reply reply(AskedQuestion asked) {
        return once(asked, () -> requestHandler.reply(asked));
    }

    /**
     * An answer for others to see, with the name of who asked, after a user presses its button.
     *
     * @param asked who pressed the button, and where; its text is not read
     * @param answered key of the question that the answer replies to
     * @param name display name of the user who asked
     */
    public Reply share(AskedQuestion asked, String answered, String name) {
        return once(asked, () -> requestHandler.share(asked, answered, name));
    }

    /** The documents and the state of the service, then the requests that users can make. */
    public Reply about() {
        return requestHandler.about();
    }

    private Reply once(AskedQuestion asked, Supplier<Reply> fresh) {
        String message = asked.key() + " " + TextFingerprint.of(asked.text());
        Reply known = replies.getIfPresent(message);
        if (known != null) {
            return known;
        }
        Optional<Reply> refusal = settings.permissions().refusal(asked).or(() -> limits.refusal(asked));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Reply reply = withReason(fresh);
        replies.put(message, reply);
        return reply;
    }

    private static Reply withReason(Supplier<Reply> fresh) {
        try {
            return fresh.get();
        } catch (QuestionException e) {
            return Reply.of(MessageParts.paragraph("question.cannot_be_asked", String.valueOf(e.getMessage())));
        }
    }
}
