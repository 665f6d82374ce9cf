package org.refdesk.chat.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a name in a question, or of several names joined by "and".
 *
 * @param start index of the first word
 * @param end index after the last word
 */
record NameInQuestion(int start, int end) {
    private static final Set<String> JOINTS = Set.of("and", "or", "of", "&", "for", "de", "von", "van");

    NameInQuestion {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("end must be > start >= 0, got " + start + ".." + end);
        }
    }

    /** The names among these words, in order. A leading article belongs to the name. */
    static List<NameInQuestion> in(List<String> words, CitedNames known) {
        boolean capitalsTell = words.stream().skip(1).anyMatch(word -> !hasCapital(word));
        List<NameInQuestion> runs = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (!isName(words, at, capitalsTell, known)) {
                at++;
                continue;
            }
            int end = at + 1;
            while (end < words.size() && goesOn(words, end, capitalsTell, known)) {
                end++;
            }
            boolean article = at > 0 && TrimmedWord.isArticle(words.get(at - 1));
            runs.add(new NameInQuestion(article ? at - 1 : at, end));
            at = end;
        }
        return runs;
    }

    private static boolean goesOn(List<String> words, int at, boolean capitalsTell, CitedNames known) {
        if (!TrimmedWord.ending(words.get(at - 1)).isEmpty()
                && !words.get(at - 1).endsWith(",")) {
            return false;
        }
        return isName(words, at, capitalsTell, known)
                || (JOINTS.contains(words.get(at))
                        && at + 1 < words.size()
                        && isName(words, at + 1, capitalsTell, known));
    }

    private static boolean isName(List<String> words, int at, boolean capitalsTell, CitedNames known) {
        String word = TrimmedWord.written(words.get(at));
        if (word.isEmpty() || FollowUpContext.isStopWord(word)) {
            return false;
        }
        if (known.has(word)) {
            return true;
        }
        return capitalsTell && hasCapital(word) && (at > 0 || isAcronym(word));
    }

    static boolean hasCapital(String word) {
        return word.codePoints().anyMatch(Character::isUpperCase);
    }

    private static boolean isAcronym(String word) {
        return word.codePoints().filter(Character::isUpperCase).count() > 1;
    }

    /** The same name, starting at an earlier word. */
    NameInQuestion from(int earlier) {
        return new NameInQuestion(Math.min(earlier, start), end);
    }

    /** The question's words with this name replaced. The new name keeps an ending such as 's. */
    String replaced(List<String> words, String other) {
        List<String> replaced = new ArrayList<>(words.subList(0, start));
        replaced.add(other + TrimmedWord.ending(words.get(end - 1)));
        replaced.addAll(words.subList(end, words.size()));
        return String.join(" ", replaced);
    }
}
