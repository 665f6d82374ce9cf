package org.refdesk.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refdesk.analysis.StopWords;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;

/** The publishers and authors of a corpus, as questions name them. Safe for use by several threads. */
public final class SourceNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Between two names of a publisher: {@code Privacy SOS (ACLU of Massachusetts)}. */
    private static final Pattern BETWEEN_PUBLISHERS = Pattern.compile("[();]");

    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("[(),;&]|\\band\\b");

    private static final Pattern ARTICLE = Pattern.compile("^the ", Pattern.CASE_INSENSITIVE);

    /** Longest name, in words. */
    private static final int LONGEST = 8;

    private final Map<String, Named> byWords = new HashMap<>();

    /**
     * A source that is known.
     *
     * @param name as it is written where it is known
     * @param filter its stories
     */
    public record Named(String name, Filter filter) {}

    /**
     * Where a question names a source.
     *
     * @param words how many the name has
     */
    record Mention(Named source, Span place, int words) {}

    private SourceNames() {}

    public static SourceNames of(Collection<Metadata> stories) {
        SourceNames names = new SourceNames();
        for (Metadata story : stories) {
            names.add(story.author(), BETWEEN_AUTHORS, Filter.Author::new);
        }
        for (Metadata story : stories) {
            names.add(story.publisher(), BETWEEN_PUBLISHERS, Filter.Source::new);
        }
        return names;
    }

    private void add(@Nullable String name, Pattern between, Function<String, Filter> filter) {
        if (name == null) {
            return;
        }
        Stream.concat(Stream.of(name), between.splitAsStream(name))
                .map(String::strip)
                .flatMap(one -> Stream.of(one, ARTICLE.matcher(one).replaceFirst("")))
                .filter(SourceNames::isTelling)
                .forEach(one -> byWords.put(FoldedWords.words(one), new Named(one, filter.apply(one))));
    }

    private static boolean isTelling(String name) {
        List<String> words = List.of(FoldedWords.words(name).split(" "));
        return PlainText.hasWord(name)
                && words.size() <= LONGEST
                && words.stream().anyMatch(word -> !StopWords.contains(word) && Character.isLetter(word.charAt(0)));
    }

    /** The names that stand in a question, longer ones before what is in them. */
    List<Mention> in(String question) {
        List<Span> words = new ArrayList<>();
        for (Matcher word = WORD.matcher(question); word.find(); ) {
            words.add(new Span(word.start(), word.end()));
        }
        List<Mention> mentions = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Mention mention = longest(question, words.subList(at, Math.min(words.size(), at + LONGEST)));
            if (mention != null) {
                mentions.add(mention);
            }
            at += mention == null ? 1 : mention.words();
        }
        return mentions;
    }

    private @Nullable Mention longest(String question, List<Span> words) {
        for (int count = words.size(); count > 0; count--) {
            Span place = new Span(words.getFirst().start(), words.get(count - 1).end());
            String written = question.substring(place.start(), place.end());
            Named source = byWords.get(FoldedWords.words(written));
            if (source != null && isMeant(written)) {
                return new Mention(source, place, count);
            }
        }
        return null;
    }

    /** A name that is a word of the language is one only where it is written as a name. */
    private static boolean isMeant(String written) {
        return Character.isUpperCase(written.charAt(0)) || !EnglishWords.contains(FoldedWords.words(written));
    }
}
