package org.refdesk.slack.blocks;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.List;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Cited;
import org.refdesk.chat.reply.Reply.Excerpt;
import org.refdesk.chat.reply.Reply.Items;
import org.refdesk.chat.reply.Reply.Paragraph;
import org.refdesk.chat.reply.Reply.Part;
import org.refdesk.chat.reply.Reply.Remark;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.chat.reply.TextTruncation;
import org.refdesk.text.VisibleText;

/**
 * Converts a reply to Slack's blocks, within Slack's limits: 50 blocks per message, 2,000 characters in a remark, and
 * some 13,000 in all. Beyond these, Slack rejects the whole message.
 */
public final class SlackBlocks {
    /** Slack allows 50; one is reserved for the buttons and one for what was left out. */
    private static final int MOST_BLOCKS = 48;

    /** Characters in all parts, after which no part is added; the last one may exceed it. */
    private static final int MOST_CHARACTERS = 9_000;

    /** Of one quote or one paragraph. */
    private static final int LONGEST_PART = 2_900;

    private static final int LONGEST_REMARK = 1_900;

    /** For a blank reply, which Slack would reject. */
    private static final String NOTHING = "…";

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private int characters;

    private SlackBlocks() {}

    /** Returns the blocks of a reply, with buttons that carry the key of the answer. */
    public static List<LayoutBlock> of(Reply reply, String answer) {
        SlackBlocks made = new SlackBlocks();
        for (Part part : reply.parts()) {
            if (made.blocks.size() < MOST_BLOCKS && made.characters < MOST_CHARACTERS) {
                made.add(part);
            }
        }
        if (made.blocks.isEmpty()) {
            made.addText(section(RichText.of(List.of(Run.plain(NOTHING)))));
        }
        List<BlockElement> buttons = ReplyButtons.of(reply, answer);
        if (!buttons.isEmpty()) {
            made.blocks.add(ActionsBlock.builder().elements(buttons).build());
        }
        return made.blocks;
    }

    private void add(Part part) {
        switch (part) {
            case Paragraph(List<Run> runs) -> addParagraph(TextTruncation.cut(runs, LONGEST_PART));
            case Items(List<Paragraph> items) -> addItems(items);
            case Remark(List<Run> runs) -> addRemark(TextTruncation.plain(runs));
            case Cited cited -> addCited(cited);
            case Excerpt(String words, String source) -> {
                String shown = TextTruncation.cut(words, LONGEST_PART);
                count(shown.length());
                addText(quote(RichText.of(shown, List.of())));
                addRemark(source);
            }
        }
    }

    private void addParagraph(List<Run> runs) {
        String words = TextTruncation.plain(runs);
        if (!words.isBlank()) {
            count(words.length());
            addText(section(RichText.of(runs)));
        }
    }

    private void addCited(Cited cited) {
        String shown = TextTruncation.cut(cited.citation().quote(), LONGEST_PART);
        List<RichTextElement> source = new ArrayList<>();
        String words = TextTruncation.cut(cited.source(), LONGEST_REMARK);
        String number = cited.number() == 0 ? "" : cited.number() + ". ";
        String link = SlackLink.usable(cited.link());
        if (link == null) {
            source.addAll(RichText.of(List.of(Run.plain(number + words))));
        } else {
            source.addAll(RichText.of(List.of(Run.plain(number))));
            source.add(RichText.link(words, link));
        }
        count(shown.length() + words.length());
        blocks.add(RichTextBlock.builder()
                .elements(List.of(quote(RichText.of(shown, cited.citation().highlights())), section(source)))
                .build());
    }

    private void addItems(List<Paragraph> items) {
        List<RichTextElement> lines = new ArrayList<>();
        int length = 0;
        for (Paragraph item : items) {
            List<Run> runs = TextTruncation.cut(item.runs(), LONGEST_REMARK);
            length += TextTruncation.plain(runs).length();
            if (length > LONGEST_PART) {
                break;
            }
            if (!TextTruncation.plain(runs).isBlank()) {
                lines.add(section(RichText.of(runs)));
            }
        }
        if (!lines.isEmpty()) {
            count(length);
            addText(RichTextListElement.builder()
                    .style("bullet")
                    .elements(lines)
                    .build());
        }
    }

    private void addText(RichTextElement element) {
        blocks.add(RichTextBlock.builder()
                .elements(List.of((BlockElement) element))
                .build());
    }

    private void addRemark(String words) {
        String shown = TextTruncation.cut(words, LONGEST_REMARK);
        if (!shown.isBlank()) {
            count(shown.length());
            blocks.add(ContextBlock.builder()
                    .elements(List.of(PlainTextObject.builder()
                            .text(VisibleText.of(shown))
                            .emoji(false)
                            .build()))
                    .build());
        }
    }

    private static RichTextSectionElement section(List<RichTextElement> elements) {
        return RichTextSectionElement.builder().elements(elements).build();
    }

    private static RichTextQuoteElement quote(List<RichTextElement> elements) {
        return RichTextQuoteElement.builder().elements(elements).build();
    }

    private void count(int more) {
        characters += more;
    }
}
