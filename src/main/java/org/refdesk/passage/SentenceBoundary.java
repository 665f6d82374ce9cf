package org.refdesk.passage;

/** Says whether a stop with white space behind it ends the sentence. */
final class SentenceBoundary {
    private static final int LONGEST_TOKEN = 24;

    private SentenceBoundary() {}

    /**
     * Judges the stops at {@code at}..{@code stops}, with closing marks up to {@code closed}, where white space stands.
     *
     * @param start where the text under view begins
     * @param end where it ends
     */
    static boolean ends(String text, int at, int stops, int closed, int start, int end) {
        int next = SentenceEnds.trimStart(text, closed, end);
        if (next == end || hasBlankLine(text, closed, next)) {
            return true;
        }
        int word = next;
        while (word < end && (SentenceEnds.isOpening(text.charAt(word)) || SentenceEnds.isWhite(text.charAt(word)))) {
            word++;
        }
        if (word == end) {
            return true;
        }
        int first = text.codePointAt(word);
        String following = wordAt(text, word, end);
        boolean bareFullStop = text.charAt(at) == '.' && stops == at + 1;
        String token = bareFullStop ? tokenBefore(text, at, start) : "";
        if (Character.isLowerCase(first)) {
            return endsBeforeLowerCase(following, token, bareFullStop && closed == stops);
        }
        return !bareFullStop || closed > stops || endsAfter(token, first, following, text, at, start);
    }

    private static boolean hasBlankLine(String text, int from, int to) {
        int newline = text.indexOf('\n', from, to);
        return newline >= 0 && text.indexOf('\n', newline + 1, to) >= 0;
    }

    /**
     * A name such as refdesk.org or iPhone begins a sentence in lower case; else only an ordinary word may end here.
     */
    private static boolean endsBeforeLowerCase(String following, String token, boolean bare) {
        if (following.indexOf('.') > 0 || hasInnerCapital(following)) {
            return !Abbreviations.isKnown(token) && token.length() != 1;
        }
        return bare && token.length() > 2 && isOrdinary(token) && !Abbreviations.isKnown(token);
    }

    private static boolean endsAfter(String token, int first, String following, String text, int at, int start) {
        if (Abbreviations.leads(token)) {
            return false;
        }
        boolean digit = Character.isDigit(first);
        if (Abbreviations.counts(token) || Abbreviations.isMonth(token)) {
            return !digit && (Character.isLowerCase(token.codePointAt(0)) || Abbreviations.begins(following));
        }
        if (token.length() == 1 && Character.isUpperCase(token.charAt(0))) {
            return Abbreviations.begins(following);
        }
        if (isListNumber(token, text, at, start)) {
            return false;
        }
        if (Abbreviations.mayEnd(token)) {
            return Abbreviations.begins(following) || endsAnAddress(token, text, at);
        }
        return true;
    }

    /** "Washington, D.C." is whole, so that a name after it begins a sentence; "its parent, U.S. Customs" is not. */
    private static boolean endsAnAddress(String token, String text, int at) {
        int comma = at - token.length() - 2;
        if (token.indexOf('.') < 0 || Abbreviations.isCountry(token) || comma < 1 || text.charAt(comma) != ',') {
            return false;
        }
        String city = tokenBefore(text, comma, 0);
        return !city.isEmpty() && Character.isUpperCase(city.charAt(0));
    }

    private static boolean isListNumber(String token, String text, int at, int start) {
        return token.length() <= 3
                && !token.isEmpty()
                && token.chars().allMatch(Character::isDigit)
                && SentenceEnds.trimStart(text, start, at) == at - token.length();
    }

    private static boolean isOrdinary(String token) {
        return token.codePoints().allMatch(c -> Character.isLetter(c) || c == '’' || c == '\'' || c == '-')
                && token.codePoints().anyMatch(c -> "aeiouyäöüéèáíóú".indexOf(Character.toLowerCase(c)) >= 0);
    }

    private static boolean hasInnerCapital(String word) {
        return word.length() > 2 && word.substring(1).codePoints().anyMatch(Character::isUpperCase);
    }

    private static String tokenBefore(String text, int at, int start) {
        int i = at;
        while (i > start && at - i < LONGEST_TOKEN && isTokenPart(text.charAt(i - 1))) {
            i--;
        }
        return text.substring(i, at);
    }

    private static boolean isTokenPart(char c) {
        return !SentenceEnds.isWhite(c)
                && !SentenceEnds.isOpening(c)
                && !SentenceEnds.isClosing(c)
                && c != '/'
                && c != ',';
    }

    private static String wordAt(String text, int at, int end) {
        int i = at;
        while (i < end && i - at < LONGEST_TOKEN && (isTokenPart(text.charAt(i)) || text.charAt(i) == '-')) {
            i++;
        }
        while (i > at && ".,;:!?…".indexOf(text.charAt(i - 1)) >= 0) {
            i--;
        }
        return text.substring(at, i);
    }
}
