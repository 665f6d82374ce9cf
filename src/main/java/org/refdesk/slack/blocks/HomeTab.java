package org.refdesk.slack.blocks;

import static com.slack.api.model.view.Views.view;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.text.Messages;

/** The app's home tab: what Refdesk contains, and how to ask it. */
public final class HomeTab {
    private HomeTab() {}

    /**
     * Creates the tab.
     *
     * @param about what Refdesk contains, and what people can ask it
     */
    public static View of(String command, List<String> examples, Reply about) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(HeaderBlock.builder()
                .text(plain(Messages.text("slack.home.title")))
                .build());
        blocks.add(section(Messages.text("slack.home.intro", command)));
        if (!examples.isEmpty()) {
            blocks.add(section(Messages.text("slack.home.examples")));
            blocks.add(RichTextBlock.builder()
                    .elements(List.of(RichTextListElement.builder()
                            .style("bullet")
                            .elements(examples.stream().map(HomeTab::example).toList())
                            .build()))
                    .build());
        }
        blocks.addAll(SlackBlocks.of(about, ""));
        return view(v -> v.type("home").blocks(blocks));
    }

    private static RichTextElement example(String question) {
        return RichTextSectionElement.builder()
                .elements(RichText.of(List.of(new Run(question, Run.Style.CODE))))
                .build();
    }

    private static SectionBlock section(String text) {
        return SectionBlock.builder().text(plain(text)).build();
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
