package org.refdesk.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.document.Span;

/**
 * The words of a question whose spelling can be judged: letters alone. Left out are words in quotation marks, acronyms,
 * contractions, and what is glued to digits or signs, as names of files and sites are.
 */
final class SpellableWords {
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern NAME = Pattern.compile("[\\p{N}@_/\\\\#]|\\p{L}[.:]\\p{L}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(['’]\\p{L}+)?");

    /** Longest acronym, in letters. */
    private static final int LONGEST_ACRONYM = 5;

    private final String question;
    private final boolean shouted;
    private final List<Span> words = new ArrayList<>();

    private SpellableWords(String question) {
        this.question = question;
        this.shouted = question.chars().noneMatch(Character::isLowerCase);
    }

    /** Their places, in order. */
    static List<Span> of(String question) {
        SpellableWords all = new SpellableWords(question);
        QuotationMarks quotes = new QuotationMarks(question);
        int start = 0;
        for (int at = 0; at < question.length(); at++) {
            int partner = quotes.partner(at);
            if (partner >= 0) {
                all.addChunks(start, at);
                at = partner;
                start = partner + 1;
            }
        }
        all.addChunks(start, question.length());
        return all.words;
    }

    private void addChunks(int start, int end) {
        Matcher chunk = CHUNK.matcher(question).region(start, end);
        while (chunk.find()) {
            if (!NAME.matcher(chunk.group()).find()) {
                addWords(chunk.start(), chunk.end());
            }
        }
    }

    private void addWords(int start, int end) {
        Matcher word = WORD.matcher(question).region(start, end);
        while (word.find()) {
            String suffix = word.group(1);
            int wordEnd = suffix == null ? word.end() : word.start(1);
            boolean isContraction = suffix != null && !suffix.substring(1).equalsIgnoreCase("s");
            if (!isContraction && !isAcronym(word.start(), wordEnd)) {
                words.add(new Span(word.start(), wordEnd));
            }
        }
    }

    private boolean isAcronym(int start, int end) {
        return !shouted
                && end - start <= LONGEST_ACRONYM
                && question.substring(start, end).chars().allMatch(Character::isUpperCase);
    }
}
