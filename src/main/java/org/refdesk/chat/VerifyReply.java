package org.refdesk.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Verification;
import org.refdesk.desk.Verification.Change;
import org.refdesk.desk.Verification.Slip;

/** Whether a quote stands in the corpus, as a reply. */
final class VerifyReply {
    /** Differences that are listed; of more, how many. */
    private static final int MOST_CHANGES = 10;

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
        switch (found.verdict()) {
            case EXACT -> parts.add(exact(found));
            case DIFFERS -> parts.add(Messages.paragraph("verify.differs"));
            case NOWHERE ->
                parts.add(
                        found.place() == null
                                ? Messages.paragraph("verify.nowhere")
                                : Messages.paragraph("verify.nowhere_closest"));
        }
        Citation place = found.place();
        if (place != null) {
            parts.addAll(shown.of(0, place));
        }
        if (!found.changes().isEmpty()) {
            parts.add(changes(found.changes()));
        }
        boolean opens = place != null && shown.canBeOpened(place);
        return new Reply(parts, opens ? List.of(Reply.Action.OPEN) : List.of());
    }

    private static Reply.Paragraph exact(Verification found) {
        return found.slips().isEmpty()
                ? Messages.paragraph("verify.exact")
                : Messages.paragraph(
                        "verify.exact_but",
                        found.slips().stream().map(VerifyReply::slip).collect(Collectors.joining(", ")));
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

    private static Reply.Items changes(List<Change> changes) {
        List<Reply.Paragraph> items = new ArrayList<>(
                changes.stream().limit(MOST_CHANGES).map(VerifyReply::change).toList());
        if (changes.size() > MOST_CHANGES) {
            items.add(Messages.paragraph("verify.change.more", changes.size() - MOST_CHANGES));
        }
        return new Reply.Items(items);
    }

    private static Reply.Paragraph change(Change change) {
        String quoted = Echo.of(change.quoted());
        String standing = Echo.of(change.standing());
        if (standing.isEmpty()) {
            return Messages.paragraph("verify.change.added", quoted);
        }
        return quoted.isEmpty()
                ? Messages.paragraph("verify.change.left_out", standing)
                : Messages.paragraph("verify.change.other", quoted, standing);
    }
}
