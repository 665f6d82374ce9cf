package org.refdesk.query;

import java.util.List;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.Token;

/**
 * How much of a question is read. What an answer costs grows with each of these; with all of them at their most it
 * costs some tenths of a second of a core more than a plain question.
 *
 * @param words searched for and embedded, in terms of the analyzer: 1 or more
 * @param phrases that must stand in a passage word for word, each once: 0 or more
 * @param exclusions each once: 0 or more
 * @param filters each once: 0 or more
 * @param spellings words whose spelling is corrected: 0 or more. Each is looked for among all words of the corpus
 * @param marks combining marks in a row: 1 or more. No script needs as many; expressions that ask for the end of a word
 *     read a whole run again for each of its marks
 */
public record QuestionLimits(int words, int phrases, int exclusions, int filters, int spellings, int marks) {
    /** Far above what people ask: the longest of some thousand questions of public sets has 40 words. */
    public static final QuestionLimits DEFAULT = new QuestionLimits(64, 8, 16, 8, 8, 8);

    public QuestionLimits {
        if (words < 1 || phrases < 0 || exclusions < 0 || filters < 0 || spellings < 0 || marks < 1) {
            throw new IllegalArgumentException("words and marks must be >= 1 and the other limits >= 0, got " + words
                    + ", " + marks + ", " + List.of(phrases, exclusions, filters, spellings));
        }
    }

    /** Where the last word that is read ends; the whole length where all of them are read. */
    int endOfWords(String question) {
        List<Token> words = RefdeskAnalyzer.surface().tokens(question);
        return words.size() <= this.words
                ? question.length()
                : words.get(this.words - 1).end();
    }
}
