package org.refdesk.matrix;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Cited;
import org.refdesk.chat.reply.Reply.Excerpt;
import org.refdesk.chat.reply.Reply.Paragraph;
import org.refdesk.chat.reply.Reply.Part;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.chat.reply.TextTruncation;

/** Replies as notices, within the 64 KB that Matrix allows an event, also when it is encrypted. */
final class NoticeRenderer {
    /** Of one quote, paragraph or list, in characters; what is longer is cut. */
    static final int LONGEST_PART = 2_900;

    /** Of all parts, after which no more is added; the last may reach beyond. */
    private static final int MOST_CHARACTERS = 6_000;

    /** For a reply that is blank. */
    private static final String NOTHING = "…";

    private NoticeRenderer() {}

    static Notice of(Reply reply) {
        List<Part> parts = new ArrayList<>();
        int characters = 0;
        for (Part part : reply.parts()) {
            if (characters < MOST_CHARACTERS) {
                parts.add(part);
                characters += Math.min(length(part), LONGEST_PART);
            }
        }
        String plain = NoticeText.of(parts);
        return plain.isBlank() ? new Notice(NOTHING, NOTHING) : new Notice(plain, NoticeHtml.of(parts));
    }

    /** As many items as fit. */
    static List<Paragraph> fitting(List<Paragraph> items) {
        List<Paragraph> kept = new ArrayList<>();
        int characters = 0;
        for (Paragraph item : items) {
            characters += TextTruncation.plain(item.runs()).length();
            if (characters > LONGEST_PART) {
                break;
            }
            kept.add(item);
        }
        return kept;
    }

    private static int length(Part part) {
        return switch (part) {
            case Paragraph(List<Run> runs) -> TextTruncation.plain(runs).length();
            case Reply.Remark(List<Run> runs) -> TextTruncation.plain(runs).length();
            case Reply.Items(List<Paragraph> items) ->
                items.stream()
                        .mapToInt(item -> TextTruncation.plain(item.runs()).length())
                        .sum();
            case Cited cited ->
                cited.citation().quote().length() + cited.source().length();
            case Excerpt(String words, String source) -> words.length() + source.length();
        };
    }
}
