package org.refdesk.slack.blocks;

import java.util.stream.Collectors;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Cited;
import org.refdesk.chat.reply.Reply.Excerpt;
import org.refdesk.chat.reply.Reply.Items;
import org.refdesk.chat.reply.Reply.Paragraph;
import org.refdesk.chat.reply.Reply.Part;
import org.refdesk.chat.reply.Reply.Remark;
import org.refdesk.chat.reply.TextTruncation;
import org.refdesk.text.VisibleText;

/** Converts a reply to the plain text that Slack shows in notifications and reads aloud; mark-up in it is escaped. */
public final class FallbackText {
    private static final int LONGEST = 3_000;

    private FallbackText() {}

    public static String of(Reply reply) {
        String text = reply.parts().stream().map(FallbackText::of).collect(Collectors.joining("\n"));
        return escaped(VisibleText.of(TextTruncation.cut(text.isBlank() ? "…" : text, LONGEST)));
    }

    private static String of(Part part) {
        return switch (part) {
            case Paragraph paragraph -> TextTruncation.plain(paragraph.runs());
            case Remark remark -> TextTruncation.plain(remark.runs());
            case Items items ->
                items.items().stream()
                        .map(item -> "• " + TextTruncation.plain(item.runs()))
                        .collect(Collectors.joining("\n"));
            case Cited cited -> "“" + cited.citation().quote() + "” (" + cited.source() + ")";
            case Excerpt excerpt -> excerpt.words() + " (" + excerpt.source() + ")";
        };
    }

    /** Escapes what Slack reads as mark-up, such as a mention of a whole channel. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
