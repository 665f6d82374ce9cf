package org.refdesk.chat.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refdesk.chat.reply.Conversation;
import org.refdesk.desk.RequestParser;
import org.refdesk.query.Filter;
import org.refdesk.query.Query;
import org.refdesk.query.QueryParser;

/**
 * A message that only makes sense together with the last question of its conversation: "and Microsoft?", "when was
 * that?". A message that makes sense alone is a new question.
 */
final class FollowUp {
    /** The most words of a follow-up; longer messages make sense alone. */
    private static final int LONGEST = 8;

    private static final int LONGEST_TEXT = 200;

    /** The most content words besides a question word and a pronoun. */
    private static final int MOST_TELLING = 2;

    private static final Pattern LEAD =
            Pattern.compile("(?:(?:and|but|or|also|so|ok|okay|then|now|yes|no)[, ]+)++", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABOUT = Pattern.compile("(?:what|how) about (.+)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PREPOSITIONS = Set.of(
            "for", "by", "at", "with", "to", "from", "against", "since", "on", "in", "near", "under", "without", "of",
            "about");
    private static final Set<String> QUESTION_WORDS =
            Set.of("what", "when", "where", "why", "who", "whom", "whose", "which", "how");
    private static final Set<String> POINTING = Set.of(
            "that", "this", "it", "they", "them", "he", "she", "him", "her", "his", "their", "its", "those", "these",
            "there", "so", "else");
    private static final Set<String> FILLING =
            Set.of("happen", "happened", "exactly", "again", "a", "an", "the", "be", "been");
    private static final Set<String> AMOUNTS = Set.of("much", "many", "long", "often", "far", "big", "old", "come");

    private final FollowUpContext last;

    private FollowUp(FollowUpContext last) {
        this.last = last;
    }

    /** The full question; empty if the message makes sense alone. */
    static Optional<String> read(String said, Conversation conversation) {
        String text = RequestParser.withoutClosingMarks(said);
        if (text.isEmpty() || text.length() > LONGEST_TEXT || text.split(" ", LONGEST + 2).length > LONGEST) {
            return Optional.empty();
        }
        return new FollowUp(new FollowUpContext(conversation.question(), conversation.citations())).read(text);
    }

    private Optional<String> read(String text) {
        Matcher lead = LEAD.matcher(text);
        boolean led = lead.lookingAt();
        String rest = led ? text.substring(lead.end()) : text;
        Matcher about = ABOUT.matcher(rest);
        if (about.matches()) {
            return another(about.group(1));
        }
        List<String> words = FollowUpContext.words(rest);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String first = TrimmedWord.of(words.getFirst());
        if (QUESTION_WORDS.contains(first)
                || FollowUpContext.isAuxiliary(first)
                || (PREPOSITIONS.contains(first) && asks(words))) {
            return pointingBack(words);
        }
        return led ? another(rest) : Optional.empty();
    }

    /** Reads "by whom" and "since when". */
    private static boolean asks(List<String> words) {
        return words.size() == 2 && QUESTION_WORDS.contains(TrimmedWord.of(words.get(1)));
    }

    /** Reads "and Microsoft?": the last question about something else. */
    private Optional<String> another(String other) {
        Query query = QueryParser.parse(other);
        if (query.isWordless()) {
            List<Filter> filters = query.filters();
            return filters.isEmpty() ? Optional.empty() : Optional.of(last.within(filters));
        }
        List<String> words = FollowUpContext.words(other);
        String first = TrimmedWord.of(words.getFirst());
        if (TimeWords.are(other)) {
            return Optional.of(last.at(other));
        }
        if (QUESTION_WORDS.contains(first) || POINTING.contains(first) || FollowUpContext.isAuxiliary(first)) {
            return Optional.empty();
        }
        if (PREPOSITIONS.contains(first) && words.size() > 1) {
            String name = String.join(" ", words.subList(1, words.size()));
            return Optional.of(last.withNameAfter(first, name).orElseGet(() -> last.followedBy(other)));
        }
        return Optional.of(
                isNamed(words)
                        ? last.withSubject(String.join(" ", words)).orElseGet(() -> last.tellingWith(other))
                        : last.tellingWith(other));
    }

    /** A capital letter marks a name. If the writer uses none, one or two words without an article may be a name. */
    private boolean isNamed(List<String> words) {
        if (words.stream().anyMatch(NameInQuestion::hasCapital)) {
            return true;
        }
        return last.isLowerCase() && words.size() <= 2 && words.stream().noneMatch(FollowUpContext::isStopWord);
    }

    /** Reads "when was that?": the question word together with the subject of the last question. */
    private Optional<String> pointingBack(List<String> words) {
        List<String> plain = words.stream().map(TrimmedWord::of).toList();
        boolean bare = plain.stream()
                        .allMatch(word -> QUESTION_WORDS.contains(word)
                                || AMOUNTS.contains(word)
                                || PREPOSITIONS.contains(word)
                                || word.equals("not"))
                && !plain.getLast().equals("about");
        boolean points = IntStream.range(1, plain.size()).anyMatch(at -> points(plain, at));
        boolean named = words.stream().skip(1).anyMatch(NameInQuestion::hasCapital);
        long telling = words.stream()
                .skip(1)
                .filter(word -> !FollowUpContext.isStopWord(word) && !FILLING.contains(TrimmedWord.of(word)))
                .count();
        if (!bare && (!points || named || telling > MOST_TELLING)) {
            return Optional.empty();
        }
        return Optional.of(bare || telling == 0 ? askedBy(plain) : joined(plain));
    }

    /** Excludes "is there a law" and "the senator that stopped it". */
    private static boolean points(List<String> plain, int at) {
        String word = plain.get(at);
        String before = plain.get(at - 1);
        boolean last = at == plain.size() - 1;
        return switch (word) {
            case "there" -> last || !FollowUpContext.isAuxiliary(before);
            case "that" -> last || FollowUpContext.isStopWord(before);
            default -> POINTING.contains(word);
        };
    }

    private String askedBy(List<String> plain) {
        String word = plain.getFirst();
        boolean alone = plain.stream().skip(1).allMatch(FollowUp::saysNothing);
        return alone && Set.of("when", "where", "why", "how").contains(word)
                ? last.askedBy(word).orElseGet(() -> joined(plain))
                : joined(plain);
    }

    private String joined(List<String> plain) {
        return last.joinedTo(plain.stream().filter(word -> !saysNothing(word)).collect(Collectors.joining(" ")));
    }

    private static boolean saysNothing(String word) {
        return POINTING.contains(word) || FILLING.contains(word) || FollowUpContext.isAuxiliary(word);
    }
}
