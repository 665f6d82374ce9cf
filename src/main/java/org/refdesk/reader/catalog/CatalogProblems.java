package org.refdesk.reader.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.stream.Stream;
import org.refdesk.text.ShortenedText;

/** What is wrong with a file that people write: all of it, each with its line. */
public final class CatalogProblems {
    /** So many are told one by one: nobody reads more of them at once. */
    private static final int MOST = 100;

    /** A longer key is no misspelt one. */
    private static final int LONGEST_KEY = 40;

    private record Mistake(int line, String text) {}

    private final String file;
    private final List<Mistake> found = new ArrayList<>();
    private int others;

    /** None yet, in the file of this name. */
    public CatalogProblems(String file) {
        this.file = file;
    }

    public void add(int line, String text) {
        if (found.size() < MOST) {
            found.add(new Mistake(line, text));
        } else {
            others++;
        }
    }

    /** A key that is not known, with the one that was likely meant. */
    void unknownKey(int line, String key, SequencedCollection<String> allowed) {
        String hint = closest(key, allowed)
                .map(meant -> "did you mean \"" + meant + "\"?")
                .orElse("possible are " + String.join(", ", allowed));
        add(line, "unknown key \"" + ShortenedText.of(key) + "\"; " + hint);
    }

    /** In the order of the lines: {@code catalog.yaml:12: ...}. */
    public List<String> inOrder() {
        Stream<String> told = found.stream()
                .sorted(Comparator.comparingInt(Mistake::line))
                .map(mistake -> file + ":" + mistake.line() + ": " + mistake.text());
        Stream<String> rest = others == 0 ? Stream.empty() : Stream.of(file + ": and " + others + " more mistakes");
        return Stream.concat(told, rest).toList();
    }

    private static Optional<String> closest(String key, SequencedCollection<String> allowed) {
        return allowed.stream()
                .filter(_ -> key.length() <= LONGEST_KEY)
                .filter(candidate -> distance(key, candidate) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(key, candidate)));
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
