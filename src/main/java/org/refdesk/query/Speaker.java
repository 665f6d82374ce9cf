package org.refdesk.query;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refdesk.analysis.StopWords;

/**
 * Whose words a question asks for, by a proper name: {@code What did The Guardian say about Palantir?}
 *
 * <p>Names are told by their capitals, so a question without any, or with one on each word, has none.
 */
public final class Speaker {
    private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}\\p{N}&-]++";
    private static final String NAME = "((?:[Tt]he )?" + WORD + "(?: (?:(?:of|for|de|von|van) )?" + WORD + ")*+)";
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:[Aa]ccording to|[Aa]s (?:reported|told|said) (?:by|in)) "
                    + NAME
                    + "(?! (?:and|or|&) )|\\b(?:[Dd]oes|[Dd]id|[Dd]o|[Hh]as|[Hh]ave) "
                    + NAME
                    + "(?: (?:ever|also))? (?:" + Attribution.SAY + "|" + Attribution.SAID + ")\\b");

    /** An acronym may stand in the documents as the words that it is made of. */
    private static final Pattern ACRONYM = Pattern.compile("(?:[Tt]he )?[\\p{Lu}&]{2,5}");

    /** What looks like several, and is one. */
    private static final Set<String> PAPERS = Set.of("times", "news");

    private Speaker() {}

    /** Empty where there is none, or one whose name cannot be told from a word: an acronym, a group of people. */
    public static Optional<String> in(String question) {
        Matcher asked = ASKED.matcher(question);
        if (!asked.find()) {
            return Optional.empty();
        }
        String name = asked.group(1) == null ? asked.group(2) : asked.group(1);
        boolean isName = !ACRONYM.matcher(name).matches() && !isNoName(lastWord(name));
        return isName ? Optional.of(name) : Optional.empty();
    }

    private static String lastWord(String name) {
        String words = FoldedWords.words(name);
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    /** A word that says nothing, or a group (Democrats, Americans), of which documents speak in other words, too. */
    private static boolean isNoName(String word) {
        return StopWords.contains(word)
                || (word.endsWith("s")
                        && !PAPERS.contains(word)
                        && EnglishWords.contains(word.substring(0, word.length() - 1)));
    }
}
