package org.refdesk.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Words and phrases that mean the same, as analyzed. Safe for use by several threads. */
public final class Synonyms {
    private static final Synonyms NONE = new Synonyms(Map.of());

    private final Map<List<String>, List<Expansion>> expansions;
    private final int longest;

    /**
     * Terms of a question that can be said in another way.
     *
     * @param start index of the first term
     * @param end one past the last
     * @param expansions the other ways, at least one
     */
    public record Match(int start, int end, List<Expansion> expansions) {
        public Match {
            expansions = List.copyOf(expansions);
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("end must be > start >= 0, got " + start + ".." + end);
            }
        }
    }

    Synonyms(Map<List<String>, List<Expansion>> expansions) {
        this.expansions = Map.copyOf(expansions);
        this.longest = expansions.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** No synonyms. */
    public static Synonyms none() {
        return NONE;
    }

    /**
     * Reads synonyms, one group a line; {@code config/synonyms.txt} says how they are written.
     *
     * @param terms the terms of a text, by the analyzer of the index
     * @throws SynonymsException with all mistakes at once
     */
    public static Synonyms read(List<String> lines, Function<String, List<String>> terms) {
        return new SynonymsReader(terms).read(lines);
    }

    /** Other ways to say exactly these terms; empty where there is none. */
    public List<Expansion> of(List<String> terms) {
        return expansions.getOrDefault(terms, List.of());
    }

    /** The terms of a question that can be said in another way: from the left, the longest first, none twice. */
    public List<Match> in(List<String> question) {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < question.size()) {
            int end = endOfMatch(question, at);
            if (end > at) {
                matches.add(new Match(at, end, of(question.subList(at, end))));
            }
            at = Math.max(at + 1, end);
        }
        return matches;
    }

    private int endOfMatch(List<String> question, int start) {
        for (int end = Math.min(question.size(), start + longest); end > start; end--) {
            if (expansions.containsKey(question.subList(start, end))) {
                return end;
            }
        }
        return start;
    }
}
