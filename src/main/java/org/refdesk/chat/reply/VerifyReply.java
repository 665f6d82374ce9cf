package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Verification;
import org.refdesk.query.Scope;
import org.refdesk.text.QuotedInput;

/** Says in a reply whether the corpus contains a quote. */
public final class VerifyReply {
    private final CitationParts shown;

    public VerifyReply(CitationParts shown) {
        this.shown = shown;
    }

    /**
     * Says whether a quote was found.
     *
     * @param scope that was searched
     */
    public Reply of(Verification found, Scope scope) {
        List<Reply.Part> parts = new ArrayList<>();
        if (!scope.isAll()) {
            parts.add(MessageParts.remark("answer.part", scope.written()));
        }
        if (found.notSearched().everything()) {
            parts.addAll(NotSearchedParts.nothing(found.notSearched()));
            return new Reply(parts, List.of());
        }
        found.notes().forEach(note -> parts.add(MessageParts.remark("answer.note", QuotedInput.whole(note))));
        parts.add(VerificationText.verdict(found));
        Citation place = found.place();
        if (place != null) {
            parts.addAll(shown.of(0, place, scope));
        }
        List<Reply.Paragraph> changes = VerificationText.changes(found);
        if (!changes.isEmpty()) {
            parts.add(new Reply.Items(changes));
        }
        if (found.verdict() != Verification.Verdict.EXACT) {
            parts.addAll(NotSearchedParts.counts(found.notSearched()));
        }
        boolean opens = place != null && shown.canBeOpened(place, scope);
        return new Reply(parts, opens ? List.of(Reply.Action.OPEN) : List.of());
    }
}
