package org.refdesk.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The one analyzer, for indexing and for asking.
 *
 * <p>Words are split as Unicode says, lose a possessive 's, case and accents, and are stemmed by KStem, which gives
 * words rather than stumps (Porter's stemmer makes "ic" of ICE). No stop word is dropped: phrases need them. Without
 * stemming it gives surface words, as a reader would write them, for spelling and for names.
 */
public final class RefdeskAnalyzer extends Analyzer {
    /** Grows whenever the same text may give other terms: an index made by another version is built again. */
    public static final int VERSION = 1;

    private static final RefdeskAnalyzer STEMMED = new RefdeskAnalyzer(true);
    private static final RefdeskAnalyzer SURFACE = new RefdeskAnalyzer(false);

    private final boolean stemming;

    private RefdeskAnalyzer(boolean stemming) {
        this.stemming = stemming;
    }

    /** Words as they are indexed and searched for. */
    public static RefdeskAnalyzer stemmed() {
        return STEMMED;
    }

    /** Words as they are written, but for case and accents. */
    public static RefdeskAnalyzer surface() {
        return SURFACE;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer tokenizer = new StandardTokenizer();
        TokenStream words = new EnglishPossessiveFilter(tokenizer);
        words = new LowerCaseFilter(words);
        words = new ASCIIFoldingFilter(words);
        words = new PunctuatedWordFilter(words);
        return new TokenStreamComponents(tokenizer, stemming ? new KStemFilter(words) : words);
    }

    /** The terms of a text, in order. */
    public List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        for (Token token : tokens(text)) {
            terms.add(token.term());
        }
        return terms;
    }

    /** The terms of a text with their places, in order. */
    public List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
        return tokens;
    }
}
