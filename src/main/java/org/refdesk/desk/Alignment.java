package org.refdesk.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The alignment of a quote with the part of a text that differs from it least.
 *
 * @param steps in order; the first and the last step take a token of the text, if any step does
 * @param cost weight of all differences; 0 if there are none
 */
record Alignment(List<Step> steps, int cost) {
    private static final byte BOTH = 1;
    private static final byte QUOTED = 2;
    private static final byte STANDING = 3;

    Alignment {
        steps = List.copyOf(steps);
    }

    /**
     * One step of an alignment.
     *
     * @param quoted index of a token of the quote, or -1: the quote leaves something out
     * @param standing index of a token of the text, or -1: the quote adds something
     * @param same whether both tokens exist and are the same
     */
    record Step(int quoted, int standing, boolean same) {}

    /** The cost of one unit of weight. Of alignments with equal weight, the one with more equal words is best. */
    private static final int WEIGHT = 1 << 12;

    /*
    Sellers' algorithm: edit distance of the whole quote to any part of the text, by dynamic programming. Beside an
    ellipsis of the quote, what it leaves out costs nothing.
    */
    static Alignment of(List<QuoteWord> quote, List<QuoteWord> text) {
        int columns = text.size() + 1;
        int[] words = numbers(quote, text);
        int[] weights =
                text.stream().mapToInt(standing -> WEIGHT * standing.weight()).toArray();
        Map<QuoteWord.Kind, int[]> exchanges = new EnumMap<>(QuoteWord.Kind.class);
        byte[][] moves = new byte[quote.size() + 1][columns];
        int[] before = new int[columns];
        int[] costs = new int[columns];
        for (int i = 1; i <= quote.size(); i++) {
            QuoteWord quoted = quote.get(i - 1);
            int added = WEIGHT * quoted.weight();
            int same = quoted.isWord() ? -1 : 0;
            int leftOut = quoted.kind() == QuoteWord.Kind.ELLIPSIS ? 0 : 1;
            int word = words[i - 1];
            int[] exchange = exchanges.computeIfAbsent(quoted.kind(), kind -> exchanges(quoted, text));
            byte[] moved = moves[i];
            costs[0] = before[0] + added;
            moved[0] = QUOTED;
            for (int j = 1; j < columns; j++) {
                int both = before[j - 1] + (word == words[quote.size() + j - 1] ? same : exchange[j - 1]);
                int more = before[j] + added;
                int left = costs[j - 1] + leftOut * weights[j - 1];
                int best = Math.min(both, Math.min(more, left));
                costs[j] = best;
                moved[j] = best == both ? BOTH : best == more ? QUOTED : STANDING;
            }
            int[] done = before;
            before = costs;
            costs = done;
        }
        int end = end(before, moves[quote.size()], quote, text);
        return new Alignment(steps(moves, quote, text, end), Math.ceilDiv(before[end], WEIGHT));
    }

    /**
     * What every alignment costs at least: the weight of the words of the quote that the text has not, or not as often.
     */
    static int leastCost(List<QuoteWord> quote, List<QuoteWord> text) {
        Map<String, Integer> standing = new HashMap<>();
        text.stream().filter(QuoteWord::isWord).forEach(word -> standing.merge(word.folded(), 1, Integer::sum));
        return quote.stream()
                .filter(QuoteWord::isWord)
                .filter(word -> standing.merge(word.folded(), -1, Integer::sum) < 0)
                .mapToInt(QuoteWord::weight)
                .sum();
    }

    /** A number for each token of the quote, then of the text. Equal tokens have equal numbers. */
    private static int[] numbers(List<QuoteWord> quote, List<QuoteWord> text) {
        Map<List<Object>, Integer> known = new HashMap<>();
        return Stream.concat(quote.stream(), text.stream())
                .mapToInt(
                        token -> known.computeIfAbsent(List.of(token.kind(), token.folded()), unknown -> known.size()))
                .toArray();
    }

    /**
     * The end with the least cost. If several cost the same: the first at which the last words are equal, else the
     * first at which another word replaces the last one, so that the alignment includes the true word.
     */
    private static int end(int[] costs, byte[] moves, List<QuoteWord> quote, List<QuoteWord> text) {
        int end = 0;
        int rank = 0;
        for (int j = 1; j < costs.length; j++) {
            int rankHere = quote.getLast().isSame(text.get(j - 1)) ? 2 : moves[j] == BOTH ? 1 : 0;
            if (costs[j] < costs[end] || (costs[j] == costs[end] && rankHere > rank)) {
                end = j;
                rank = rankHere;
            }
        }
        return end;
    }

    /** The cost of replacing each token of the text by a token of the quote's kind. */
    private static int[] exchanges(QuoteWord quoted, List<QuoteWord> text) {
        return text.stream()
                .mapToInt(standing -> WEIGHT * exchange(quoted, standing))
                .toArray();
    }

    private static int exchange(QuoteWord quoted, QuoteWord standing) {
        return quoted.isWord() == standing.isWord()
                ? Math.max(quoted.weight(), standing.weight())
                : quoted.weight() + standing.weight() + 1;
    }

    private static List<Step> steps(byte[][] moves, List<QuoteWord> quote, List<QuoteWord> text, int end) {
        List<Step> steps = new ArrayList<>();
        int i = quote.size();
        int j = end;
        while (i > 0) {
            switch (moves[i][j]) {
                case BOTH -> steps.add(new Step(--i, --j, quote.get(i).isSame(text.get(j))));
                case QUOTED -> steps.add(new Step(--i, -1, false));
                default -> steps.add(new Step(-1, --j, false));
            }
        }
        return steps.reversed();
    }

    /**
     * The same alignment, in which no word at the edges replaces a word of another sentence. Such words count as added.
     *
     * @param begins whether a sentence begins at a token of the text
     */
    Alignment withinSentences(IntPredicate begins) {
        List<Boolean> same = steps.stream().map(Step::same).toList();
        int from = same.indexOf(true);
        while (from > 0 && !beginsAt(from, begins)) {
            from--;
        }
        int to = same.lastIndexOf(true) + 1;
        while (to > 0 && to < steps.size() && !beginsAt(to, begins)) {
            to++;
        }
        if (from < 0) {
            return this;
        }
        List<Step> kept = new ArrayList<>(added(steps.subList(0, from)));
        kept.addAll(steps.subList(from, to));
        kept.addAll(added(steps.subList(to, steps.size())));
        return new Alignment(kept, cost);
    }

    private boolean beginsAt(int step, IntPredicate begins) {
        int standing = steps.get(step).standing();
        return standing >= 0 && begins.test(standing);
    }

    private static List<Step> added(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.quoted() >= 0)
                .map(step -> new Step(step.quoted(), -1, false))
                .toList();
    }

    /** The indexes of the first and the last token of the text in the alignment; empty if it has none. */
    int[] range() {
        int[] taken = steps.stream()
                .mapToInt(Step::standing)
                .filter(index -> index >= 0)
                .toArray();
        return taken.length == 0 ? taken : new int[] {taken[0], taken[taken.length - 1]};
    }
}
