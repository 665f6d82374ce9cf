package org.refdesk.chat.reply;

import java.util.ArrayList;
import java.util.List;
import org.refdesk.answer.NotSearched;
import org.refdesk.index.Completeness.Unread;
import org.refdesk.text.Messages;

/** Describes which files were not searched, for all adapters. */
public final class NotSearchedText {
    /** Number of files named below an answer. */
    private static final int NAMED = 5;

    private NotSearchedText() {}

    /** Says how much was not searched, or that nothing can be searched; empty if all was searched. */
    public static String summary(NotSearched missing) {
        return missing.everything() ? nothing() : counts(missing);
    }

    /** Says how much was not searched, in a sentence or more; empty if all was searched. */
    public static String counts(NotSearched missing) {
        List<String> sentences = new ArrayList<>();
        if (missing.files() > 0) {
            sentences.add(Messages.text("not_searched.files", missing.files(), missing.of()));
        }
        if (missing.partly() > 0) {
            sentences.add(Messages.text("not_searched.partly", missing.partly()));
        }
        if (!missing.outdated().isEmpty()) {
            sentences.add(
                    Messages.text("not_searched.outdated", missing.outdated().size()));
        }
        return String.join(" ", sentences);
    }

    /** Says in a sentence that nothing can be searched. */
    public static String nothing() {
        return Messages.text("not_searched.everything");
    }

    /** Lists the first few files that were not searched, each with the reason, and how many more there are. */
    public static List<String> named(NotSearched missing) {
        return named(missing, NAMED);
    }

    /** Lists up to so many files that were not searched, or only as an older version, each with the reason. */
    public static List<String> named(NotSearched missing, int most) {
        List<String> all = new ArrayList<>();
        missing.unread().stream().map(NotSearchedText::line).forEach(all::add);
        missing.outdated()
                .forEach(one -> all.add(Messages.text("not_searched.line.outdated", one.name(), one.reason())));
        int more = Math.max(0, all.size() - most) + missing.more();
        List<String> lines = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        if (more > 0) {
            lines.add(Messages.text("not_searched.more", more));
        }
        return lines;
    }

    private static String line(Unread one) {
        return one.partly()
                ? Messages.text("not_searched.line.partly", one.name(), one.reason())
                : Messages.text("not_searched.line", one.name(), one.reason());
    }
}
