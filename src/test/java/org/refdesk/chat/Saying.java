package org.refdesk.chat;

import java.util.List;

/** Replies and apologies of one plain paragraph. */
final class Saying implements Apologies {
    static Reply of(String words) {
        return Reply.of(new Reply.Paragraph(List.of(Reply.Run.plain(words))));
    }

    /** The words of a reply that was made so. */
    static String words(Reply reply) {
        return ((Reply.Paragraph) reply.parts().getFirst()).runs().getFirst().text();
    }

    @Override
    public Reply failed(Asked asked) {
        return of("failed: " + asked.key());
    }

    @Override
    public Reply tooLate(Asked asked) {
        return of("too late: " + asked.key());
    }

    @Override
    public Reply tookTooLong(Asked asked) {
        return of("took too long: " + asked.key());
    }
}
