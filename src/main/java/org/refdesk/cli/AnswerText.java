package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.answer.NotSearched;
import org.refdesk.answer.SourceLine;
import org.refdesk.chat.reply.NotSearchedText;
import org.refdesk.json.TimedAnswer;
import org.refdesk.text.Messages;

/** An answer as text. */
public final class AnswerText {
    private static final int INDENT = 4;

    private final OutputStyle screen;

    public AnswerText(OutputStyle screen) {
        this.screen = screen;
    }

    /** The lines of an answer, with at most {@code most} citations. */
    public List<String> lines(TimedAnswer timedAnswer, int most) {
        Answer answer = timedAnswer.answer();
        List<String> lines = new ArrayList<>();
        if (answer.didYouMean() != null) {
            lines.add("Did you mean: " + screen.strong(PrintableText.of(answer.didYouMean())));
        }
        for (String note : answer.notes()) {
            lines.add("Note: " + PrintableText.of(note));
        }
        if (!lines.isEmpty()) {
            lines.add("");
        }
        switch (answer) {
            case Answer.Cited cited -> lines.addAll(citations(cited.citations(), 0, most));
            case Answer.NotFound missing -> {
                lines.addAll(notFound(missing, most));
                lines.addAll(notSearched(missing.notSearched()));
            }
        }
        lines.add(screen.faint(
                summary(answer, most) + String.format(Locale.ROOT, "%.1f ms", timedAnswer.milliseconds())));
        return lines;
    }

    /** The lines of at most {@code most} citations, starting at index {@code from}. */
    List<String> citations(List<Citation> citations, int from, int most) {
        List<String> lines = new ArrayList<>();
        int end = Math.min(citations.size(), from + most);
        for (int i = from; i < end; i++) {
            lines.addAll(citation(i + 1, citations.get(i)));
            lines.add("");
        }
        return lines;
    }

    private static List<String> notSearched(NotSearched missing) {
        if (missing.isNothing()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        if (!missing.everything()) {
            lines.add(NotSearchedText.counts(missing));
        }
        NotSearchedText.named(missing).forEach(line -> lines.add("    " + PrintableText.name(line)));
        lines.add("");
        return lines;
    }

    private List<String> notFound(Answer.NotFound missing, int most) {
        if (missing.notSearched().everything()) {
            return List.of(NotSearchedText.nothing());
        }
        if (missing.closest().isEmpty()) {
            return new ArrayList<>(List.of(Messages.text("terminal.not_found"), ""));
        }
        List<String> lines = new ArrayList<>(List.of(Messages.text("terminal.closest"), ""));
        lines.addAll(citations(missing.closest(), 0, most));
        return lines;
    }

    private List<String> citation(int number, Citation citation) {
        List<String> lines = new QuoteText(citation.quote(), citation.highlights(), screen).lines(INDENT);
        if (!lines.isEmpty()) {
            String numbered = String.format(Locale.ROOT, "%2d  ", number);
            lines.set(0, numbered + lines.getFirst().substring(INDENT));
        }
        String indent = " ".repeat(INDENT);
        lines.add(indent + screen.faint(SourceLine.withAddress(citation)));
        if (!citation.alsoIn().isEmpty()) {
            lines.add(indent + screen.faint("also in " + PrintableText.name(String.join(", ", citation.alsoIn()))));
        }
        return lines;
    }

    private static String summary(Answer answer, int most) {
        if (answer instanceof Answer.Cited cited && cited.citations().size() > most) {
            return "%d of %d citations · ".formatted(most, cited.citations().size());
        }
        return "";
    }
}
