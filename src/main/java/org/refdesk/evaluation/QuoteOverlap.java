package org.refdesk.evaluation;

/**
 * Whether a citation covers a gold quote: it names the same file, and holds at least 60 % of the quote in one piece,
 * white space folded. Only its first 700 characters count, so that citing whole pages does not pay.
 */
final class QuoteOverlap {
    private static final double SHARE = 0.6;
    private static final int COUNTED = 700;

    private QuoteOverlap() {}

    static boolean covers(AnswerOutcome.Quote citation, GoldQuestion.GoldQuote gold) {
        if (!citation.name().equals(gold.file())) {
            return false;
        }
        int[] quote = WhitespaceFoldedText.of(citation.quote())
                .codePoints()
                .limit(COUNTED)
                .toArray();
        int[] wanted = WhitespaceFoldedText.of(gold.quote()).codePoints().toArray();
        return longestCommonRun(quote, wanted) >= SHARE * wanted.length;
    }

    /** Length of the longest run of characters that stands in both. */
    static int longestCommonRun(int[] a, int[] b) {
        int longest = 0;
        int[] above = new int[b.length + 1];
        for (int x : a) {
            int[] row = new int[b.length + 1];
            for (int j = 1; j <= b.length; j++) {
                if (x == b[j - 1]) {
                    row[j] = above[j - 1] + 1;
                    longest = Math.max(longest, row[j]);
                }
            }
            above = row;
        }
        return longest;
    }
}
