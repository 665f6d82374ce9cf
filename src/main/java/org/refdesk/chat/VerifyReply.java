package org.refdesk.chat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Verification;

/** Whether a quote stands in the corpus, as a reply. */
final class VerifyReply {
    private final CitedParts shown;

    VerifyReply(CitedParts shown) {
        this.shown = shown;
    }

    /** @param part the filters that the place is tied to, or null */
    Reply of(Verification found, @Nullable String part) {
        List<Reply.Part> parts = new ArrayList<>();
        if (part != null) {
            parts.add(Messages.remark("answer.part", part));
        }
        parts.add(VerificationWords.verdict(found));
        Citation place = found.place();
        if (place != null) {
            parts.addAll(shown.of(0, place));
        }
        List<Reply.Paragraph> changes = VerificationWords.changes(found);
        if (!changes.isEmpty()) {
            parts.add(new Reply.Items(changes));
        }
        boolean opens = place != null && shown.canBeOpened(place);
        return new Reply(parts, opens ? List.of(Reply.Action.OPEN) : List.of());
    }
}
