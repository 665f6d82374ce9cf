package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.answer.NotSearched;
import org.refdesk.text.QuotedInput;

/** What of the corpus was not searched, as parts of a reply. */
final class NotSearchedParts {
    private NotSearchedParts() {}

    /** How much it is; nothing if all was searched. */
    static List<Reply.Part> counts(NotSearched missing) {
        return missing.isNothing()
                ? List.of()
                : List.of(MessageParts.remark("answer.not_searched", NotSearchedText.counts(missing)));
    }

    /** That nothing can be searched, and why. */
    static List<Reply.Part> nothing(NotSearched missing) {
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(new Reply.Paragraph(List.of(new Reply.Run(NotSearchedText.nothing(), Reply.Run.Style.BOLD))));
        parts.addAll(items(NotSearchedText.named(missing)));
        return parts;
    }

    /** All that was not searched, up to so many, each with the reason; nothing if all was. */
    static List<Reply.Part> named(NotSearched missing, int most) {
        if (missing.isNothing()) {
            return List.of();
        }
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(MessageParts.paragraph("sources.not_searched"));
        parts.addAll(items(NotSearchedText.named(missing, most)));
        return parts;
    }

    private static List<Reply.Part> items(List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : List.of(new Reply.Items(lines.stream()
                        .map(line -> new Reply.Paragraph(List.of(Reply.Run.plain(QuotedInput.of(line)))))
                        .toList()));
    }
}
