package org.refdesk.chat.delivery;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.chat.records.Outcome;
import org.refdesk.chat.records.QuestionLog;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.ReplyCitations;

/** Posts one answer once, in one attempt or several. */
final class Posting {
    private final QuestionLog questionLog;
    private final ChatPlatform platform;
    private final AskedQuestion asked;
    private boolean begun;
    private boolean unsure;
    private @Nullable String posted;

    Posting(QuestionLog questionLog, ChatPlatform platform, AskedQuestion asked) {
        this.questionLog = questionLog;
        this.platform = platform;
        this.asked = asked;
    }

    /**
     * Makes one attempt.
     *
     * @return false if the answer must not be posted: the question was edited or deleted meanwhile
     */
    boolean attempt(Reply reply) throws PlatformException, IOException {
        begun = begun || questionLog.posting(asked, ReplyCitations.of(reply));
        if (begun) {
            if (posted == null) {
                Optional<String> there = unsure ? platform.posted(asked) : Optional.empty();
                posted = there.isPresent() ? there.get() : post(reply);
            }
            questionLog.finished(asked.key(), Outcome.ANSWERED, posted);
        }
        return begun;
    }

    private String post(Reply reply) throws PlatformException {
        unsure = true;
        try {
            return platform.post(asked, reply);
        } catch (PlatformException e) {
            unsure = e.kind() == Kind.UNKNOWN;
            throw e;
        }
    }
}
