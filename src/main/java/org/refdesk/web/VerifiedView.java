package org.refdesk.web;

import java.util.List;
import org.refdesk.chat.reply.NotSearchedText;
import org.refdesk.chat.reply.TextTruncation;
import org.refdesk.chat.reply.VerificationText;
import org.refdesk.desk.Verification;
import org.refdesk.web.link.Permalinks;

/**
 * Whether a quote stands in the corpus, as the page shows it.
 *
 * @param verdict as a sentence or two
 * @param place where it stands, or the nearest passage; one, or none
 * @param changes what differs in the words, a sentence each
 * @param notes what the desk has to say about the place
 * @param missing what of the corpus was not searched
 */
record VerifiedView(
        String verdict, List<CitationView> place, List<String> changes, List<String> notes, NotSearchedView missing) {
    static VerifiedView of(Verification found, Permalinks permalinks) {
        return new VerifiedView(
                found.notSearched().everything()
                        ? NotSearchedText.nothing()
                        : TextTruncation.plain(VerificationText.verdict(found).runs()),
                found.place() == null ? List.of() : CitationView.of(List.of(found.place()), permalinks, null),
                VerificationText.changes(found).stream()
                        .map(change -> TextTruncation.plain(change.runs()))
                        .toList(),
                found.notes(),
                found.verdict() == Verification.Verdict.EXACT
                        ? NotSearchedView.NOTHING
                        : NotSearchedView.of(found.notSearched()));
    }
}
