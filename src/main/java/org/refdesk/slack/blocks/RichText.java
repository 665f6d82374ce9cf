package org.refdesk.slack.blocks;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.document.Span;
import org.refdesk.text.VisibleText;

/** Converts text to elements of Slack's rich text, in which Slack parses no mark-up and no mentions. */
final class RichText {
    private static final String BOLD = "bold";
    private static final String CODE = "code";

    private RichText() {}

    static List<RichTextElement> of(List<Run> runs) {
        List<RichTextElement> elements = new ArrayList<>();
        for (Run run : runs) {
            switch (run.style()) {
                case PLAIN -> add(run.text(), null, elements);
                case BOLD -> add(run.text(), BOLD, elements);
                case CODE -> add(run.text(), CODE, elements);
                case LINK -> elements.add(link(run.text(), run.text()));
            }
        }
        return elements;
    }

    /** A quote with its highlights in bold. */
    static List<RichTextElement> of(String quote, List<Span> highlights) {
        List<RichTextElement> elements = new ArrayList<>();
        int at = 0;
        for (Span highlight : highlights) {
            int start = Math.min(highlight.start(), quote.length());
            int end = Math.min(highlight.end(), quote.length());
            add(quote.substring(at, start), null, elements);
            add(quote.substring(start, end), BOLD, elements);
            at = end;
        }
        add(quote.substring(at), null, elements);
        return elements;
    }

    static RichTextElement link(String words, String address) {
        return Link.builder().text(VisibleText.of(words)).url(address).build();
    }

    private static void add(String text, @Nullable String style, List<RichTextElement> elements) {
        if (!text.isEmpty()) {
            elements.add(new StyledText(VisibleText.of(text), style));
        }
    }
}
