package org.refdesk.slack;

import java.util.stream.Collectors;
import org.refdesk.chat.Cut;
import org.refdesk.chat.Reply;
import org.refdesk.chat.Reply.Cited;
import org.refdesk.chat.Reply.Excerpt;
import org.refdesk.chat.Reply.Items;
import org.refdesk.chat.Reply.Paragraph;
import org.refdesk.chat.Reply.Part;
import org.refdesk.chat.Reply.Remark;
import org.refdesk.chat.Visible;

/** A reply as the plain text that Slack shows in notifications and reads out; mark-up in it is escaped. */
final class Fallback {
    private static final int LONGEST = 3_000;

    private Fallback() {}

    static String of(Reply reply) {
        String text = reply.parts().stream().map(Fallback::of).collect(Collectors.joining("\n"));
        return escaped(Visible.of(Cut.cut(text.isBlank() ? "…" : text, LONGEST)));
    }

    private static String of(Part part) {
        return switch (part) {
            case Paragraph paragraph -> Cut.plain(paragraph.runs());
            case Remark remark -> Cut.plain(remark.runs());
            case Items items ->
                items.items().stream()
                        .map(item -> "• " + Cut.plain(item.runs()))
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
