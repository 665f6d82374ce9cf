package org.refdesk.chat;

import java.util.List;
import org.refdesk.chat.delivery.Apologies;
import org.refdesk.chat.reply.Reply;

/** Replies and apologies of one plain paragraph. */
public final class Saying implements Apologies {
    public static Reply of(String words) {
        return Reply.of(new Reply.Paragraph(List.of(Reply.Run.plain(words))));
    }

    /** The words of a reply that was made so. */
    public static String words(Reply reply) {
        return ((Reply.Paragraph) reply.parts().getFirst()).runs().getFirst().text();
    }

    @Override
    public Reply failed(AskedQuestion asked) {
        return of("failed: " + asked.key());
    }

    @Override
    public Reply tooLate(AskedQuestion asked) {
        return of("too late: " + asked.key());
    }

    @Override
    public Reply tookTooLong(AskedQuestion asked) {
        return of("took too long: " + asked.key());
    }
}
