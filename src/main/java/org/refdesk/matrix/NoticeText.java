package org.refdesk.matrix;

import java.util.List;
import java.util.stream.Collectors;
import org.refdesk.chat.reply.Reply.Cited;
import org.refdesk.chat.reply.Reply.Excerpt;
import org.refdesk.chat.reply.Reply.Items;
import org.refdesk.chat.reply.Reply.Paragraph;
import org.refdesk.chat.reply.Reply.Part;
import org.refdesk.chat.reply.Reply.Remark;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.chat.reply.TextTruncation;
import org.refdesk.text.VisibleText;

/** Parts of a reply as plain text: quotes as lines that begin with {@code >}. */
final class NoticeText {
    private NoticeText() {}

    static String of(List<Part> parts) {
        return parts.stream().map(NoticeText::of).collect(Collectors.joining("\n\n"));
    }

    private static String of(Part part) {
        return switch (part) {
            case Paragraph(List<Run> runs) -> words(runs);
            case Remark(List<Run> runs) -> words(runs);
            case Items(List<Paragraph> items) ->
                NoticeRenderer.fitting(items).stream()
                        .map(item -> "- " + words(item.runs()))
                        .collect(Collectors.joining("\n"));
            case Cited cited ->
                quote(cited.citation().quote()) + "\n" + number(cited) + source(cited.source())
                        + (cited.link() == null ? "" : "\n" + cited.link());
            case Excerpt(String words, String source) -> quote(words) + "\n" + source(source);
        };
    }

    static String number(Cited cited) {
        return cited.number() == 0 ? "" : cited.number() + ". ";
    }

    private static String words(List<Run> runs) {
        return VisibleText.of(TextTruncation.cut(TextTruncation.plain(runs), NoticeRenderer.LONGEST_PART));
    }

    private static String source(String words) {
        return VisibleText.of(TextTruncation.cut(words, NoticeRenderer.LONGEST_PART));
    }

    private static String quote(String words) {
        return VisibleText.of(TextTruncation.cut(words, NoticeRenderer.LONGEST_PART))
                .lines()
                .map(line -> "> " + line)
                .collect(Collectors.joining("\n"));
    }
}
