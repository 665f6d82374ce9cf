package org.refdesk.slack;

import static com.slack.api.model.view.Views.view;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.view.View;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.refdesk.chat.Reply.Run;

/** The app's home: what the desk holds, and how to ask it. */
final class Home {
    private Home() {}

    static View of(int documents, String command, List<String> examples) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(
                HeaderBlock.builder().text(plain(SlackTexts.of("home.title"))).build());
        blocks.add(section("home.intro", command));
        blocks.add(section("home.holds", documents));
        blocks.add(section("home.examples"));
        blocks.add(RichTextBlock.builder()
                .elements(List.of(RichTextListElement.builder()
                        .style("bullet")
                        .elements(examples.stream()
                                .<RichTextElement>map(example -> RichTextSectionElement.builder()
                                        .elements(RichText.of(List.of(new Run(example, Run.Style.CODE))))
                                        .build())
                                .toList())
                        .build()))
                .build());
        blocks.add(ContextBlock.builder()
                .elements(List.of(plain(SlackTexts.of("home.help"))))
                .build());
        return view(v -> v.type("home").blocks(blocks));
    }

    private static SectionBlock section(String key, Object... values) {
        String text = new MessageFormat(SlackTexts.of(key), Locale.ENGLISH).format(values);
        return SectionBlock.builder().text(plain(text)).build();
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
