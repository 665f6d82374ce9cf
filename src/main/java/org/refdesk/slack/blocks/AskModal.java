package org.refdesk.slack.blocks;

import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.text.Messages;

/** The dialog that asks for a question, a source and dates. */
public final class AskModal {
    /** Its callback id. */
    public static final String ID = "refdesk-ask";

    private static final String QUESTION = "question";
    private static final String SOURCE = "source";
    private static final String AFTER = "after";
    private static final String BEFORE = "before";

    /** Longest question that Slack lets people type here. */
    private static final int LONGEST = 2_000;

    private static final int LONGEST_SOURCE = 150;

    private AskModal() {}

    /**
     * Creates the modal.
     *
     * @param returnTo where the answer goes; Slack returns it with the question
     */
    public static View of(String returnTo) {
        return view(v -> v.type("modal")
                .callbackId(ID)
                .privateMetadata(returnTo)
                .title(viewTitle(t -> t.type("plain_text").text(Messages.text("slack.dialog.title"))))
                .submit(viewSubmit(t -> t.type("plain_text").text(Messages.text("slack.dialog.submit"))))
                .close(viewClose(t -> t.type("plain_text").text(Messages.text("slack.dialog.close"))))
                .blocks(List.of(
                        input(
                                QUESTION,
                                Messages.text("slack.dialog.question"),
                                false,
                                text(QUESTION, LONGEST, Messages.text("slack.dialog.question.hint"))),
                        input(
                                SOURCE,
                                Messages.text("slack.dialog.source"),
                                true,
                                text(SOURCE, LONGEST_SOURCE, Messages.text("slack.dialog.source.hint"))),
                        input(AFTER, Messages.text("slack.dialog.after"), true, date(AFTER)),
                        input(BEFORE, Messages.text("slack.dialog.before"), true, date(BEFORE)))));
    }

    /** Returns the typed question, with its source and dates as filters. */
    public static String question(ViewState state) {
        StringBuilder question = new StringBuilder(value(state, QUESTION));
        filter("source:", value(state, SOURCE), question);
        filter("after:", value(state, AFTER), question);
        filter("before:", value(state, BEFORE), question);
        return question.toString();
    }

    private static void filter(String name, String value, StringBuilder question) {
        String plain = value.replace("\"", "").strip();
        if (!plain.isEmpty()) {
            question.append(' ').append(name).append(plain.contains(" ") ? "\"" + plain + "\"" : plain);
        }
    }

    private static String value(ViewState state, String id) {
        Map<String, ViewState.Value> block =
                state.getValues() == null ? null : state.getValues().get(id);
        ViewState.Value value = block == null ? null : block.get(id);
        return value == null ? "" : orEmpty(value.getValue() == null ? value.getSelectedDate() : value.getValue());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static PlainTextInputElement text(String id, int longest, String hint) {
        return PlainTextInputElement.builder()
                .actionId(id)
                .multiline(id.equals(QUESTION))
                .maxLength(longest)
                .placeholder(plain(hint))
                .build();
    }

    private static DatePickerElement date(String id) {
        return DatePickerElement.builder().actionId(id).build();
    }

    private static InputBlock input(String id, String label, boolean optional, BlockElement element) {
        return InputBlock.builder()
                .blockId(id)
                .label(plain(label))
                .optional(optional)
                .element(element)
                .build();
    }

    private static PlainTextObject plain(String text) {
        return PlainTextObject.builder().text(text).emoji(false).build();
    }
}
