package org.refdesk.matrix;

import java.util.List;
import org.refdesk.chat.reply.Reply.Cited;
import org.refdesk.chat.reply.Reply.Excerpt;
import org.refdesk.chat.reply.Reply.Items;
import org.refdesk.chat.reply.Reply.Paragraph;
import org.refdesk.chat.reply.Reply.Part;
import org.refdesk.chat.reply.Reply.Remark;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.chat.reply.TextTruncation;
import org.refdesk.document.Span;
import org.refdesk.text.VisibleText;

/** Parts of a reply as HTML, of the few elements that every Matrix client shows; whatever a document says is text. */
final class NoticeHtml {
    private final StringBuilder html = new StringBuilder();

    private NoticeHtml() {}

    static String of(List<Part> parts) {
        NoticeHtml made = new NoticeHtml();
        parts.forEach(made::add);
        return made.html.toString();
    }

    private void add(Part part) {
        switch (part) {
            case Paragraph(List<Run> runs) -> element("p", () -> words(runs));
            case Remark(List<Run> runs) -> element("p", () -> element("em", () -> words(runs)));
            case Items(List<Paragraph> items) ->
                element(
                        "ul",
                        () -> NoticeRenderer.fitting(items).forEach(item -> element("li", () -> words(item.runs()))));
            case Cited cited -> cited(cited);
            case Excerpt(String words, String source) -> {
                element("blockquote", () -> text(TextTruncation.cut(words, NoticeRenderer.LONGEST_PART)));
                element("p", () -> text(TextTruncation.cut(source, NoticeRenderer.LONGEST_PART)));
            }
        }
    }

    private void cited(Cited cited) {
        element(
                "blockquote",
                () -> quote(cited.citation().quote(), cited.citation().highlights()));
        element("p", () -> {
            text(NoticeText.number(cited));
            if (cited.link() == null) {
                text(TextTruncation.cut(cited.source(), NoticeRenderer.LONGEST_PART));
            } else {
                link(TextTruncation.cut(cited.source(), NoticeRenderer.LONGEST_PART), cited.link());
            }
        });
    }

    private void quote(String quote, List<Span> highlights) {
        String shown = TextTruncation.cut(quote, NoticeRenderer.LONGEST_PART);
        int at = 0;
        for (Span highlight : highlights) {
            int start = Math.min(highlight.start(), shown.length());
            int end = Math.min(highlight.end(), shown.length());
            text(shown.substring(at, start));
            element("strong", () -> text(shown.substring(start, end)));
            at = end;
        }
        text(shown.substring(at));
    }

    private void words(List<Run> runs) {
        for (Run run : TextTruncation.cut(runs, NoticeRenderer.LONGEST_PART)) {
            switch (run.style()) {
                case PLAIN -> text(run.text());
                case BOLD -> element("strong", () -> text(run.text()));
                case CODE -> element("code", () -> text(run.text()));
                case LINK -> link(run.text(), run.text());
            }
        }
    }

    private void link(String words, String address) {
        html.append("<a href=\"").append(escaped(address)).append("\">");
        text(words);
        html.append("</a>");
    }

    private void element(String name, Runnable content) {
        html.append('<').append(name).append('>');
        content.run();
        html.append("</").append(name).append('>');
    }

    private void text(String words) {
        html.append(escaped(VisibleText.of(words)).replace("\n", "<br>"));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
