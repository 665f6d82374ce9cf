package org.refdesk.web;

import java.util.List;
import org.refdesk.chat.Cut;
import org.refdesk.chat.NotSearchedWords;
import org.refdesk.chat.VerificationWords;
import org.refdesk.desk.Verification;

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
        String verdict, List<CitationView> place, List<String> changes, List<String> notes, MissingView missing) {
    static VerifiedView of(Verification found, Permalinks permalinks) {
        return new VerifiedView(
                found.notSearched().everything()
                        ? NotSearchedWords.nothing()
                        : Cut.plain(VerificationWords.verdict(found).runs()),
                found.place() == null ? List.of() : CitationView.of(List.of(found.place()), permalinks, null),
                VerificationWords.changes(found).stream()
                        .map(change -> Cut.plain(change.runs()))
                        .toList(),
                found.notes(),
                found.verdict() == Verification.Verdict.EXACT
                        ? MissingView.NOTHING
                        : MissingView.of(found.notSearched()));
    }
}
