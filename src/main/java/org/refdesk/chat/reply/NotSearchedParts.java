package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.answer.NotSearched;
import org.refdesk.text.QuotedInput;

/** Shows which files were not searched, as parts of a reply. */
final class NotSearchedParts {
    private NotSearchedParts() {}

    /** Says how much was not searched; empty if all was searched. */
    static List<Reply.Part> counts(NotSearched missing) {
        return missing.isNothing()
                ? List.of()
                : List.of(MessageParts.remark("answer.not_searched", NotSearchedText.counts(missing)));
    }

    /** Says that nothing can be searched, and why. */
    static List<Reply.Part> nothing(NotSearched missing) {
        List<Reply.Part> parts = new ArrayList<>();
        parts.add(new Reply.Paragraph(List.of(new Reply.Run(NotSearchedText.nothing(), Reply.Run.Style.BOLD))));
        parts.addAll(items(NotSearchedText.named(missing)));
        return parts;
    }

    /** Lists up to so many files that were not searched, each with the reason; empty if all were. */
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
