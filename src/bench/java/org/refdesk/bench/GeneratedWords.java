package org.refdesk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.refdesk.analysis.RefdeskAnalyzer;

/**
 * Words as often as in English: those of the seeds by how often they stand there, then those of the model's vocabulary;
 * the word of rank r is drawn with a probability of about 1 / r (Zipf's law).
 */
final class GeneratedWords {
    private static final Path SEEDS = Path.of("seeds");
    private static final String VOCABULARY = "bert-vocabulary-en.txt";

    private final List<String> byRank;

    private GeneratedWords(List<String> byRank) {
        this.byRank = byRank;
    }

    static GeneratedWords read() {
        try {
            return byFrequency();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GeneratedWords byFrequency() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        for (Path file : seeds()) {
            RefdeskAnalyzer.surface()
                    .terms(Files.readString(file))
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        Set<String> words = new LinkedHashSet<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> word) -> -word.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .filter(GeneratedWords::isPlain)
                .forEach(words::add);
        vocabulary()
                .filter(word -> word.length() > 2)
                .filter(GeneratedWords::isPlain)
                .forEach(words::add);
        return new GeneratedWords(new ArrayList<>(words));
    }

    private static List<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> vocabulary() throws IOException {
        try (InputStream in = GeneratedWords.class.getClassLoader().getResourceAsStream(VOCABULARY)) {
            if (in == null) {
                throw new IllegalStateException(VOCABULARY + " must be on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** So many words with a space between them. */
    String run(int words, SplittableRandom random) {
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words; i++) {
            run.append(i == 0 ? "" : " ").append(draw(random));
        }
        return run.toString();
    }

    private String draw(SplittableRandom random) {
        double rank = Math.exp(random.nextDouble() * Math.log(byRank.size()));
        return byRank.get(Math.min(byRank.size(), (int) rank) - 1);
    }
}
