package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.refdesk.desk.Verification;
import org.refdesk.desk.Verification.Change;
import org.refdesk.desk.Verification.Slip;
import org.refdesk.text.Messages;
import org.refdesk.text.QuotedInput;

/** Describes the result of verifying a quote. */
public final class VerificationText {
    /** Differences that are listed; the rest are only counted. */
    private static final int MOST_CHANGES = 10;

    private VerificationText() {}

    /** Says whether the corpus contains the quote. */
    public static Reply.Paragraph verdict(Verification found) {
        return switch (found.verdict()) {
            case EXACT -> exact(found);
            case DIFFERS -> MessageParts.paragraph("verify.differs");
            case NOWHERE ->
                found.place() == null
                        ? MessageParts.paragraph("verify.nowhere")
                        : MessageParts.paragraph("verify.nowhere_closest");
        };
    }

    /** Lists the differences in the text; empty if there are none. */
    public static List<Reply.Paragraph> changes(Verification found) {
        List<Change> changes = found.changes();
        List<Reply.Paragraph> items = new ArrayList<>(changes.stream()
                .limit(MOST_CHANGES)
                .map(VerificationText::change)
                .toList());
        if (changes.size() > MOST_CHANGES) {
            items.add(MessageParts.paragraph("verify.change.more", changes.size() - MOST_CHANGES));
        }
        return items;
    }

    private static Reply.Paragraph exact(Verification found) {
        return found.slips().isEmpty()
                ? MessageParts.paragraph("verify.exact")
                : MessageParts.paragraph(
                        "verify.exact_but",
                        found.slips().stream().map(VerificationText::slip).collect(Collectors.joining(", ")));
    }

    private static String slip(Slip slip) {
        return switch (slip) {
            case WHITE_SPACE -> Messages.text("verify.slip.white_space");
            case QUOTATION_MARKS -> Messages.text("verify.slip.quotation_marks");
            case DASHES -> Messages.text("verify.slip.dashes");
            case CASE -> Messages.text("verify.slip.case");
            case FORM -> Messages.text("verify.slip.form");
            case LAST_MARK -> Messages.text("verify.slip.last_mark");
        };
    }

    private static Reply.Paragraph change(Change change) {
        String quoted = QuotedInput.of(change.quoted());
        String standing = QuotedInput.of(change.standing());
        if (standing.isEmpty()) {
            return MessageParts.paragraph("verify.change.added", quoted);
        }
        return quoted.isEmpty()
                ? MessageParts.paragraph("verify.change.left_out", standing)
                : MessageParts.paragraph("verify.change.other", quoted, standing);
    }
}
