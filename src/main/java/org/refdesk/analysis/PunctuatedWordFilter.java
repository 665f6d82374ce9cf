package org.refdesk.analysis;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Makes one term of the spellings of a word that has punctuation inside: initials lose their stops (u.s to us), numbers
 * their separators (3,614,000 to 3614000); a name such as example.com is kept, and its parts are added at its place.
 */
final class PunctuatedWordFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> parts = new ArrayDeque<>();
    private State whole;

    PunctuatedWordFilter(TokenStream input) {
        super(input);
        this.whole = captureState();
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!parts.isEmpty()) {
            restoreState(whole);
            term.setEmpty().append(parts.poll());
            increment.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        if (hasSeparator()) {
            rewrite(term.toString());
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        parts.clear();
    }

    private boolean hasSeparator() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (c == '.' || c == ',') {
                return true;
            }
        }
        return false;
    }

    private void rewrite(String word) {
        if (isInitials(word)) {
            term.setEmpty().append(word.replace(".", ""));
        } else if (Character.isDigit(word.charAt(0))) {
            term.setEmpty().append(word.replace(",", ""));
        } else {
            whole = captureState();
            for (String part : word.split("[.,]", -1)) {
                if (part.length() > 1) {
                    parts.add(part);
                }
            }
        }
    }

    /** Whether single letters alternate with stops. */
    private static boolean isInitials(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean letter = Character.isLetter(word.charAt(i));
            if (i % 2 == 0 ? !letter : word.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }
}
