package org.refdesk.embedding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.text.BoundedNormalizer;

/**
 * Text to the piece numbers that an uncased BERT model reads: lower case, no accents, split at white space and
 * punctuation, each word cut into the longest pieces that the vocabulary holds.
 */
final class WordPieceTokenizer {
    /** Longer words are unknown, as in the tokenizer that the models were trained with. */
    private static final int MAX_WORD_CHARACTERS = 100;

    private final Map<String, Integer> vocabulary;
    private final int unknown;
    private final int first;
    private final int last;

    private WordPieceTokenizer(Map<String, Integer> vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = special("[UNK]");
        this.first = special("[CLS]");
        this.last = special("[SEP]");
    }

    /** Reads a vocabulary: one piece a line, its number the number of the line from 0. */
    static WordPieceTokenizer read(InputStream vocabulary) throws IOException {
        Map<String, Integer> pieces = HashMap.newHashMap(32_768);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(vocabulary, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                pieces.put(line, pieces.size());
            }
        }
        return new WordPieceTokenizer(pieces);
    }

    private int special(String piece) {
        Integer id = vocabulary.get(piece);
        if (id == null) {
            throw new IllegalArgumentException("the vocabulary must hold " + piece + ", got none");
        }
        return id;
    }

    /** The pieces of a text between the marks of its beginning and end, cut so that there are {@code max} at most. */
    TokenizedText tokenize(String text, int max) {
        TokenBuffer pieces = new TokenBuffer(max);
        pieces.add(first);
        int at = 0;
        while (at < text.length() && pieces.size() < max - 1) {
            int start = skipSpace(text, at);
            int end = start;
            while (end < text.length() && !isSpace(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            pieces.startAt(start);
            addWords(decompose(text.substring(start, end)), pieces, max - 1);
            at = end;
        }
        pieces.startAt(text.length());
        pieces.add(last);
        return pieces.toPieces();
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Splits at punctuation and ideographs, which are words of their own; controls vanish. */
    private void addWords(String run, TokenBuffer pieces, int max) {
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < run.length() && pieces.size() < max; ) {
            int c = run.codePointAt(at);
            at += Character.charCount(c);
            if (isPunctuation(c) || isIdeograph(c)) {
                addWord(word.toString(), pieces, max);
                word.setLength(0);
                addWord(Character.toString(c), pieces, max);
            } else if (!isDropped(c)) {
                word.appendCodePoint(Character.toLowerCase(c));
            }
        }
        addWord(word.toString(), pieces, max);
    }

    /** Greedy: the longest piece that begins the rest. A word with a part that has no piece is unknown as a whole. */
    private void addWord(String word, TokenBuffer pieces, int max) {
        if (word.isEmpty() || pieces.size() >= max) {
            return;
        }
        int before = pieces.size();
        boolean known = word.codePointCount(0, word.length()) <= MAX_WORD_CHARACTERS;
        for (int start = 0; known && start < word.length() && pieces.size() < max; ) {
            int end = word.length();
            Integer piece = null;
            while (end > start && (piece = piece(word, start, end)) == null) {
                end--;
            }
            known = piece != null;
            if (piece != null) {
                pieces.add(piece);
                start = end;
            }
        }
        if (!known) {
            pieces.cut(before);
            pieces.add(unknown);
        }
    }

    private @Nullable Integer piece(String word, int start, int end) {
        String part = word.substring(start, end);
        return vocabulary.get(start == 0 ? part : "##" + part);
    }

    private static String decompose(String run) {
        boolean ascii = run.chars().allMatch(c -> c < 128);
        return ascii ? run : BoundedNormalizer.normalize(run, Normalizer.Form.NFD);
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || Character.isSpaceChar(c);
    }

    private static boolean isDropped(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> c == 0xFFFD;
        };
    }

    private static boolean isPunctuation(int c) {
        if (c < 128) {
            return c > 32 && c < 127 && !Character.isLetterOrDigit(c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }
}
