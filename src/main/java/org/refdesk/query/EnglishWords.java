package org.refdesk.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                            .lines()
                            .filter(Inflections::isLatin)
                            .forEach(words::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(resource + " cannot be read", e);
            }
        }
        return words;
    }
}
