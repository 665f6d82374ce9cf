package org.refdesk.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.refdesk.analysis.Vocabulary;

/** A vocabulary counted from texts, searched word by word. */
final class CountedWords implements Vocabulary {
    private final Map<String, Long> counts = new TreeMap<>();

    private CountedWords() {}

    static CountedWords of(Collection<String> texts) {
        CountedWords words = new CountedWords();
        for (String text : texts) {
            for (String word :
                    FoldedWords.words(text.replaceAll("['’]s\\b", "")).split(" ", -1)) {
                words.counts.merge(word, 1L, Long::sum);
            }
        }
        return words;
    }

    static CountedWords ofSeeds() {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                texts.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(texts);
    }

    List<String> ofAtLeast(int letters) {
        return counts.keySet().stream()
                .filter(word -> word.length() >= letters && Inflections.isLatin(word))
                .toList();
    }

    @Override
    public long count(String word) {
        return counts.getOrDefault(word, 0L);
    }

    @Override
    public List<String> near(String word, int maxEdits) {
        return counts.keySet().stream()
                .filter(other -> Math.abs(other.length() - word.length()) <= maxEdits)
                .filter(other -> edits(word, other) <= maxEdits)
                .sorted(Comparator.comparingInt((String other) -> edits(word, other))
                        .thenComparing(this::count, Comparator.reverseOrder()))
                .limit(100)
                .toList();
    }

    private static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = Math.max(i, j);
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
