package org.refdesk.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Plain English words, in lower case. Read when first asked for, in tens of milliseconds. */
final class EnglishWords {
    /** The vocabulary of the embedding model: its pieces that are whole words are frequent English words and names. */
    private static final String FREQUENT = "bert-vocabulary-en.txt";

    private static final String RARER = "org/refdesk/query/english-words.txt";

    private EnglishWords() {}

    static boolean contains(String word) {
        return Words.ALL.contains(word);
    }

    private static final class Words {
        private static final Set<String> ALL = read(FREQUENT, RARER);
    }

    private static Set<String> read(String... resources) {
        Set<String> words = new HashSet<>(64_000);
        for (String resource : resources) {
            try (InputStream in = EnglishWords.class.getClassLoader().getResourceAsStream(resource)) {
                if (in != null) {
                    addLatinLines(in.readAllBytes(), words);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " cannot be read", e);
            }
        }
        return words;
    }

    private static void addLatinLines(byte[] lines, Set<String> words) {
        int start = 0;
        boolean latin = true;
        for (int i = 0; i < lines.length; i++) {
            if (lines[i] != '\n') {
                latin &= lines[i] >= 'a' && lines[i] <= 'z';
                continue;
            }
            if (latin && i > start) {
                words.add(new String(lines, start, i - start, StandardCharsets.US_ASCII));
            }
            start = i + 1;
            latin = true;
        }
    }
}
