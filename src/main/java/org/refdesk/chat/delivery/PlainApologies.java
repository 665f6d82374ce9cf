package org.refdesk.chat.delivery;

import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;

/** Apologies from the message bundle. */
public final class PlainApologies implements Apologies {
    @Override
    public Reply failed(AskedQuestion asked) {
        return Reply.of(MessageParts.paragraph("apology.failed"));
    }

    @Override
    public Reply tooLate(AskedQuestion asked) {
        return Reply.of(MessageParts.paragraph("apology.too_late"));
    }

    @Override
    public Reply tookTooLong(AskedQuestion asked) {
        return Reply.of(MessageParts.paragraph("apology.took_too_long"));
    }
}
