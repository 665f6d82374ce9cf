package org.refdesk.chat;

/** Apologies in the words of the message bundle. */
public final class PlainApologies implements Apologies {
    @Override
    public Reply failed(Asked asked) {
        return Reply.of(MessageParts.paragraph("apology.failed"));
    }

    @Override
    public Reply tooLate(Asked asked) {
        return Reply.of(MessageParts.paragraph("apology.too_late"));
    }

    @Override
    public Reply tookTooLong(Asked asked) {
        return Reply.of(MessageParts.paragraph("apology.took_too_long"));
    }
}
