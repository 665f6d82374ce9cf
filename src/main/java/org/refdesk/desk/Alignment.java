package org.refdesk.desk;

import java.util.ArrayList;
import java.util.List;

/**
 * A quote laid along the stretch of a text that it differs from least.
 *
 * @param steps in order of both; the first and the last take a token of the text, where any does
 * @param cost weight of all that differs; 0 where nothing does
 */
record Alignment(List<Step> steps, int cost) {
    private static final byte BOTH = 1;
    private static final byte QUOTED = 2;
    private static final byte STANDING = 3;

    Alignment {
        steps = List.copyOf(steps);
    }

    /**
     * One step of it.
     *
     * @param quoted index of a token of the quote, or -1: the quote leaves something out
     * @param standing index of a token of the text, or -1: the quote adds something
     * @param same whether both are there and the same
     */
    record Step(int quoted, int standing, boolean same) {}

    /*
    Sellers' algorithm: edit distance of the whole quote to any part of the text, by dynamic programming. Beside an
    ellipsis of the quote, what it leaves out costs nothing.
    */
    static Alignment of(List<QuoteToken> quote, List<QuoteToken> text) {
        int columns = text.size() + 1;
        byte[][] moves = new byte[quote.size() + 1][columns];
        int[] before = new int[columns];
        int[] costs = new int[columns];
        for (int i = 1; i <= quote.size(); i++) {
            QuoteToken quoted = quote.get(i - 1);
            boolean elliptic = quoted.kind() == QuoteToken.Kind.ELLIPSIS;
            costs[0] = before[0] + quoted.weight();
            moves[i][0] = QUOTED;
            for (int j = 1; j < columns; j++) {
                QuoteToken standing = text.get(j - 1);
                int both = before[j - 1] + exchange(quoted, standing);
                int added = before[j] + quoted.weight();
                int left = costs[j - 1] + (elliptic ? 0 : standing.weight());
                int best = Math.min(both, Math.min(added, left));
                costs[j] = best;
                moves[i][j] = best == both ? BOTH : best == added ? QUOTED : STANDING;
            }
            int[] done = before;
            before = costs;
            costs = done;
        }
        int end = end(before, quote, text);
        return new Alignment(steps(moves, quote, text, end), before[end]);
    }

    /** Of the ends that cost least, the first at which the last words are the same. */
    private static int end(int[] costs, List<QuoteToken> quote, List<QuoteToken> text) {
        int end = 0;
        boolean same = false;
        for (int j = 1; j < costs.length; j++) {
            boolean sameHere = quote.getLast().isSame(text.get(j - 1));
            if (costs[j] < costs[end] || (costs[j] == costs[end] && sameHere && !same)) {
                end = j;
                same = sameHere;
            }
        }
        return end;
    }

    private static int exchange(QuoteToken quoted, QuoteToken standing) {
        if (quoted.isSame(standing)) {
            return 0;
        }
        return quoted.isWord() == standing.isWord()
                ? Math.max(quoted.weight(), standing.weight())
                : quoted.weight() + standing.weight() + 1;
    }

    private static List<Step> steps(byte[][] moves, List<QuoteToken> quote, List<QuoteToken> text, int end) {
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

    /** The tokens of the text from the first to the last one that it takes: two indexes; empty where it takes none. */
    int[] range() {
        int[] taken = steps.stream()
                .mapToInt(Step::standing)
                .filter(index -> index >= 0)
                .toArray();
        return taken.length == 0 ? taken : new int[] {taken[0], taken[taken.length - 1]};
    }
}
