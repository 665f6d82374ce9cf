package org.refdesk.analysis;

import java.util.List;

/**
 * The tokens of a text, in order, each as the hash of its term and the place of its word. That is enough to tell which
 * terms stand where, and takes a few bytes a word, so that it can be kept beside the text.
 *
 * <p>The hash is that of {@link String#hashCode}, which Java defines: it is the same everywhere. Two terms of one hash
 * are rare and harmless: a word may count, or be marked, for another.
 */
public final class TermPositions {
    private final int[] hashes;
    private final int[] starts;
    private final int[] ends;

    private TermPositions(int[] hashes, int[] starts, int[] ends) {
        this.hashes = hashes;
        this.starts = starts;
        this.ends = ends;
    }

    /** The tokens of a text, stemmed. */
    public static TermPositions of(String text) {
        List<Token> tokens = RefdeskAnalyzer.stemmed().tokens(text);
        int[] hashes = new int[tokens.size()];
        int[] starts = new int[tokens.size()];
        int[] ends = new int[tokens.size()];
        for (int i = 0; i < hashes.length; i++) {
            Token token = tokens.get(i);
            hashes[i] = token.term().hashCode();
            starts[i] = token.start();
            ends[i] = token.end();
        }
        return new TermPositions(hashes, starts, ends);
    }

    /** Takes over three arrays of one length. */
    public static TermPositions of(int[] hashes, int[] starts, int[] ends) {
        if (hashes.length != starts.length || starts.length != ends.length) {
            throw new IllegalArgumentException("the arrays must be of one length, got " + hashes.length + ", "
                    + starts.length + " and " + ends.length);
        }
        return new TermPositions(hashes, starts, ends);
    }

    /** How many there are. */
    public int size() {
        return hashes.length;
    }

    /** Hash of the term of a token. */
    public int hash(int token) {
        return hashes[token];
    }

    /** First character of the word of a token, in the text. */
    public int start(int token) {
        return starts[token];
    }

    /** One past the last character of the word of a token. */
    public int end(int token) {
        return ends[token];
    }

    /** The terms of the tokens from one on to before another. */
    public TermSet terms(int from, int to) {
        return TermSet.ofHashes(hashes, from, to);
    }
}
