package org.refdesk.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.refdesk.desk.Verification.Change;
import org.refdesk.desk.Verification.Slip;

/** The differences between a quote and its place in a document. */
final class QuoteDifferences {
    private final String quote;
    private final List<QuoteWord> quoted;
    private final QuotePlace place;

    QuoteDifferences(String quote, List<QuoteWord> quoted, QuotePlace place) {
        this.quote = quote;
        this.quoted = quoted;
        this.place = place;
    }

    /** Whether the words and the marks between them are the same. Ignores the last mark. */
    boolean leaveTheWords() {
        return place.alignment().steps().stream().allMatch(step -> step.same() || isLastMark(step));
    }

    private boolean isLastMark(Alignment.Step step) {
        return step.quoted() == quoted.size() - 1 && !quoted.getLast().isWord();
    }

    /** Differences that leave the words the same. */
    Set<Slip> slips() {
        Set<Slip> slips = EnumSet.noneOf(Slip.class);
        QuoteWord quotedBefore = null;
        QuoteWord standingBefore = null;
        for (Alignment.Step step : place.alignment().steps()) {
            if (!step.same()) {
                slips.add(Slip.LAST_MARK);
                continue;
            }
            QuoteWord one = quoted.get(step.quoted());
            QuoteWord other = place.tokens().get(step.standing());
            addSlips(one, quote.substring(one.start(), one.end()), place.words(other.start(), other.end()), slips);
            if (quotedBefore != null && standingBefore != null) {
                String gap = quote.substring(quotedBefore.end(), one.start());
                if (!gap.equals(place.words(standingBefore.end(), other.start()))) {
                    slips.add(Slip.WHITE_SPACE);
                }
            }
            quotedBefore = one;
            standingBefore = other;
        }
        return slips;
    }

    private static void addSlips(QuoteWord token, String one, String other, Set<Slip> slips) {
        if (one.equals(other)) {
            return;
        }
        switch (token.kind()) {
            case QUOTATION_MARK -> slips.add(Slip.QUOTATION_MARKS);
            case DASH -> slips.add(Slip.DASHES);
            case ELLIPSIS, MARK -> slips.add(Slip.FORM);
            case WORD -> {
                String straightOne = QuoteWord.straight(one);
                String straightOther = QuoteWord.straight(other);
                if (!straightOne.equalsIgnoreCase(straightOther)) {
                    slips.add(Slip.FORM);
                } else if (!straightOne.equals(straightOther)) {
                    slips.add(Slip.CASE);
                }
                if (!one.equals(straightOne) || !other.equals(straightOther)) {
                    slips.add(Slip.QUOTATION_MARKS);
                }
            }
        }
    }

    /** The differing runs, in order. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        List<Alignment.Step> run = new ArrayList<>();
        for (Alignment.Step step : place.alignment().steps()) {
            if (step.same()) {
                add(run, changes);
            } else {
                run.add(step);
            }
        }
        add(run, changes);
        return changes;
    }

    private void add(List<Alignment.Step> run, List<Change> changes) {
        if (run.isEmpty()) {
            return;
        }
        List<QuoteWord> ofQuote = run.stream()
                .filter(step -> step.quoted() >= 0)
                .map(step -> quoted.get(step.quoted()))
                .toList();
        List<QuoteWord> ofText = run.stream()
                .filter(step -> step.standing() >= 0)
                .map(step -> place.tokens().get(step.standing()))
                .toList();
        changes.add(new Change(stretch(quote, ofQuote), stretch(place.text(), ofText)));
        run.clear();
    }

    private static String stretch(String text, List<QuoteWord> tokens) {
        return tokens.isEmpty()
                ? ""
                : text.substring(tokens.getFirst().start(), tokens.getLast().end());
    }
}
