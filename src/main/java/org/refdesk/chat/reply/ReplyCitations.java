package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.chat.records.PostedCitations;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;

/** Collects the quotes that a reply shows. */
public final class ReplyCitations {
    private ReplyCitations() {}

    /** Returns what the records keep of a reply. */
    public static PostedCitations of(Reply reply) {
        List<GoldQuote> quotes = new ArrayList<>();
        for (Reply.Part part : reply.parts()) {
            if (part instanceof Reply.Cited cited) {
                quotes.add(new GoldQuote(
                        cited.citation().document(), cited.citation().quote()));
            }
        }
        return new PostedCitations(quotes, reply.actions().contains(Reply.Action.USEFUL));
    }
}
