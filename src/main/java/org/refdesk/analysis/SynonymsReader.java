package org.refdesk.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Lines of text to Synonyms. */
final class SynonymsReader {
    /** What a match of an acronym's words, or of a phrase, counts: there is little else that it could mean. */
    private static final double SURE = 0.9;

    /** What a match of another single word counts: its other meanings may match too. */
    private static final double LIKELY = 0.6;

    /** What a match counts that holds one way only. */
    private static final double NARROWER = 0.5;

    private static final Pattern ARROW = Pattern.compile("=>");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}");

    private final Function<String, List<String>> analyzer;
    private final Map<List<String>, Map<List<String>, Double>> weights = new LinkedHashMap<>();
    private final List<String> mistakes = new ArrayList<>();

    /** A word or phrase as written and as analyzed. */
    private record Entry(String written, List<String> terms) {
        boolean isSure() {
            return terms.size() > 1 || ACRONYM.matcher(written).matches();
        }
    }

    SynonymsReader(Function<String, List<String>> analyzer) {
        this.analyzer = analyzer;
    }

    Synonyms read(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                readLine(i + 1, line);
            }
        }
        if (!mistakes.isEmpty()) {
            throw new SynonymsException(mistakes);
        }
        Map<List<String>, List<Expansion>> expansions = new LinkedHashMap<>();
        weights.forEach((terms, others) -> expansions.put(terms, expansions(others)));
        return new Synonyms(expansions);
    }

    private static List<Expansion> expansions(Map<List<String>, Double> others) {
        return others.entrySet().stream()
                .map(other -> new Expansion(other.getKey(), other.getValue()))
                .toList();
    }

    private void readLine(int number, String line) {
        String[] sides = ARROW.split(line, -1);
        if (sides.length > 2) {
            mistakes.add("line %d: a line has one arrow at most, got \"%s\"".formatted(number, line));
        } else if (sides.length == 2) {
            readOneWay(entries(number, sides[0]), entries(number, sides[1]));
        } else {
            readGroup(number, entries(number, line));
        }
    }

    private void readOneWay(List<Entry> from, List<Entry> to) {
        for (Entry entry : from) {
            to.forEach(other -> add(entry, other, NARROWER));
        }
    }

    private void readGroup(int number, List<Entry> group) {
        if (group.size() == 1) {
            mistakes.add("line %d: a group needs two words or phrases, got only \"%s\""
                    .formatted(number, group.getFirst().written()));
        }
        for (Entry entry : group) {
            for (Entry other : group) {
                add(entry, other, entry.isSure() || other.isSure() ? SURE : LIKELY);
            }
        }
    }

    private void add(Entry entry, Entry other, double weight) {
        if (!entry.terms().equals(other.terms())) {
            weights.computeIfAbsent(entry.terms(), terms -> new LinkedHashMap<>())
                    .merge(other.terms(), weight, Math::max);
        }
    }

    private List<Entry> entries(int number, String side) {
        List<Entry> entries = new ArrayList<>();
        for (String part : COMMA.split(side, -1)) {
            String written = part.strip();
            List<String> terms = List.copyOf(analyzer.apply(written));
            if (terms.isEmpty()) {
                mistakes.add("line %d: a word is missing between commas or next to the arrow, got \"%s\""
                        .formatted(number, side.strip()));
            } else {
                entries.add(new Entry(written, terms));
            }
        }
        return entries;
    }
}
