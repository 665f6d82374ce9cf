package org.refdesk.slack.blocks;

import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Action;
import org.refdesk.chat.reply.Reply.Cited;
import org.refdesk.chat.reply.Reply.Part;
import org.refdesk.chat.reply.TextTruncation;
import org.refdesk.text.Messages;

/** The buttons below a reply; each carries the key of its answer. */
public final class ReplyButtons {
    /** Matches the ids of all buttons, as Slack sends them back. */
    public static final Pattern IDS = Pattern.compile("refdesk-(share|more|open|useful|not_useful)");

    private static final String PREFIX = "refdesk-";

    /** Slack's limits, in characters, for a button's label and its value. */
    private static final int LONGEST_LABEL = 75;

    private static final int LONGEST_VALUE = 2_000;

    private ReplyButtons() {}

    static List<BlockElement> of(Reply reply, String answer) {
        List<BlockElement> buttons = new ArrayList<>();
        for (Action action : reply.actions()) {
            String link = action == Action.OPEN ? link(reply) : null;
            boolean isTooLong = action != Action.OPEN && answer.length() > LONGEST_VALUE;
            if (!isTooLong && (action != Action.OPEN || link != null)) {
                buttons.add(ButtonElement.builder()
                        .actionId(PREFIX + action.name().toLowerCase(Locale.ROOT))
                        .text(PlainTextObject.builder()
                                .text(TextTruncation.cut(label(action), LONGEST_LABEL))
                                .emoji(true)
                                .build())
                        .value(answer.length() > LONGEST_VALUE ? null : answer)
                        .url(link)
                        .build());
            }
        }
        return buttons;
    }

    private static String label(Action action) {
        return switch (action) {
            case SHARE -> Messages.text("slack.action.share");
            case MORE -> Messages.text("slack.action.more");
            case OPEN -> Messages.text("slack.action.open");
            case USEFUL -> Messages.text("slack.action.useful");
            case NOT_USEFUL -> Messages.text("slack.action.not_useful");
        };
    }

    /** Returns the action of a button's id. */
    public static Action action(String id) {
        return Action.valueOf(id.substring(PREFIX.length()).toUpperCase(Locale.ROOT));
    }

    private static @Nullable String link(Reply reply) {
        for (Part part : reply.parts()) {
            String link = part instanceof Cited cited ? SlackLink.usable(cited.link()) : null;
            if (link != null) {
                return link;
            }
        }
        return null;
    }
}
