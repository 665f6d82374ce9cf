package org.refdesk.slack.blocks;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rich text that contains only the styles that are set. The SDK's own class writes every style, including some that
 * Slack does not define there.
 */
final class StyledText implements RichTextElement {
    @SuppressWarnings("UnusedVariable") // Gson reads it.
    private final String type = Text.TYPE;

    @SuppressWarnings("UnusedVariable") // Gson reads it.
    private final String text;

    @SuppressWarnings("UnusedVariable") // Gson reads it.
    private final @Nullable Map<String, Boolean> style;

    /** @param style name of the only style, or null for none */
    StyledText(String text, @Nullable String style) {
        this.text = text;
        this.style = style == null ? null : Map.of(style, true);
    }

    @Override
    public String getType() {
        return Text.TYPE;
    }
}
