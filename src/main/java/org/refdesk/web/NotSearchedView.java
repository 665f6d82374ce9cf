package org.refdesk.web;

import java.util.List;
import org.refdesk.answer.NotSearched;
import org.refdesk.chat.reply.NotSearchedText;

/**
 * What of the corpus was not searched, as the page shows it.
 *
 * @param everything whether nothing was searched
 * @param counts how much it is, in a sentence or more; empty if all was searched
 * @param names the first few, each with the reason
 */
record NotSearchedView(boolean everything, String counts, List<String> names) {
    static final NotSearchedView NOTHING = of(NotSearched.NOTHING);

    static NotSearchedView of(NotSearched missing) {
        return new NotSearchedView(
                missing.everything(), NotSearchedText.counts(missing), NotSearchedText.named(missing));
    }
}
