package org.refdesk.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;

/**
 * A question that asks for what one source says: {@code What did Truthout report about Vermont?}
 *
 * @param source that it names
 * @param query to ask of the stories of that source: without the words that name it, where others are left
 * @param explicit whether they can only name a source: {@code according to Truthout}, {@code the Truthout story}; what
 *     {@code the ACLU says} may stand with others, too
 */
public record Attribution(SourceNames.Named source, Query query, boolean explicit) {
    /** Stands for the name while the words around it are read. */
    private static final char NAME = '\uFFFC';

    private static final String SOURCE = "(?:the |this |that |an? )?" + NAME + "(?:['’]s?)?";
    private static final String KIND = " (?:articles?|stor(?:y|ies)|pieces?|(?:blog )?posts?|blog|reports?|reporting"
            + "|coverage|essays?|columns?|investigations?|editorials?|op-eds?|interviews?|reviews?|stud(?:y|ies))";
    static final String SAY = "say|write|report|find|think|claim|mention|reveal|tell|explain|describe|argue"
            + "|recommend|quote|name|cover|show|list|publish|discuss";
    private static final String SAYS =
            "says|writes|reports|finds|thinks|claims|mentions|reveals|tells|explains|describes"
                    + "|argues|recommends|quotes|names|covers|shows|lists|publishes|discusses";
    static final String SAID = "said|wrote|written|reported|found|thought|claimed|mentioned|revealed|told"
            + "|explained|described|argued|recommended|quoted|named|covered|showed|shown|listed|published|discussed";
    private static final String EVER = " (?:(?:ever|also) )?";
    private static final String ABOUT = "(?: (?:about|on|regarding|of|that))?\\b";
    private static final String DOES_IT_SAY =
            "\\b(?:does|did|do|has|have) %s" + EVER + "(?:" + SAY + "|" + SAID + ")" + ABOUT;
    private static final String IT_SAYS = "(?<!\\w)%s" + EVER + "(?:" + SAYS + "|" + SAID + ")" + ABOUT;

    private static final List<Pattern> EXPLICIT = patterns(
            ",? ?\\b(?:according to|as (?:reported|told|said) (?:by|in)|per) " + SOURCE + "(?:" + KIND + ")?(?!\\w),?",
            ",? ?\\b(?:in|from|by|on|of) " + SOURCE + KIND + ABOUT + ",?",
            DOES_IT_SAY.formatted(SOURCE + KIND),
            IT_SAYS.formatted(SOURCE + KIND),
            "^" + SOURCE + KIND + " (?:about|on|of)\\b");
    private static final List<Pattern> MENTIONS = patterns(
            DOES_IT_SAY.formatted(SOURCE),
            IT_SAYS.formatted(SOURCE),
            ",? ?\\b(?:(?:" + SAID + ") )?(?:in|from|by|on) " + SOURCE + " ?(?=[?.!]*$)",
            "^(?:in|from) " + SOURCE + ",",
            "^" + SOURCE + "(?: on| about|:)");

    /** A name that says which one is meant: of what is published, a kind; the kind is kept. */
    private static final List<Pattern> WHICH_KIND = patterns(NAME + "(?:['’]s?)?(?=" + KIND + "\\b)");

    /** A question of words alone, that begins or ends with the name. */
    private static final List<Pattern> AT_AN_END = patterns("^" + NAME, NAME + "$");

    private static final Pattern SENTENCE = Pattern.compile(
            "[?]|^(?:who|what|when|where|why|which|how|is|are|was|were|do|does|did|can|could|has|have)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile(" {2,}");
    private static final Pattern SPACE_BEFORE_MARK = Pattern.compile(" (?=[?.!,]*$)");

    /** What this question asks of one source; empty where it names none as its source, several, or has a filter. */
    public static Optional<Attribution> of(Query query, SourceNames names) {
        String question = query.effective();
        List<SourceNames.Mention> mentions = names.in(question);
        boolean isOne = mentions.size() == 1
                && question.indexOf(NAME) < 0
                && query.filters().isEmpty();
        if (!isOne
                || query.phrases().stream().anyMatch(phrase -> !names.in(phrase).isEmpty())) {
            return Optional.empty();
        }
        SourceNames.Mention mention = mentions.getFirst();
        String masked = question.substring(0, mention.place().start())
                + NAME
                + question.substring(mention.place().end());
        SourceNames.Named source = mention.source();
        return without(EXPLICIT, masked)
                .map(rest -> of(source, query, rest, true))
                .or(() -> without(MENTIONS, masked).map(rest -> of(source, query, rest, false)))
                .or(() -> without(WHICH_KIND, masked).map(rest -> of(source, query, rest, true)))
                .or(() -> without(ends(masked), masked).map(rest -> of(source, query, rest, false)));
    }

    private static List<Pattern> ends(String masked) {
        return SENTENCE.matcher(masked).find() ? List.of() : AT_AN_END;
    }

    private static Attribution of(SourceNames.Named source, Query query, String rest, boolean explicit) {
        return new Attribution(
                source, query.askedOf(source.filter(), isTelling(rest) ? rest : query.effective()), explicit);
    }

    private static Optional<String> without(List<Pattern> words, String masked) {
        return words.stream()
                .map(pattern -> pattern.matcher(masked).replaceFirst(" "))
                .filter(rest -> rest.indexOf(NAME) < 0)
                .findFirst()
                .map(Attribution::tidied);
    }

    private static String tidied(String rest) {
        String spaced = SPACES.matcher(rest).replaceAll(" ").strip();
        return SPACE_BEFORE_MARK.matcher(spaced).replaceAll("");
    }

    private static boolean isTelling(String rest) {
        return RefdeskAnalyzer.stemmed().terms(rest).stream().anyMatch(term -> !StopWords.contains(term));
    }

    private static List<Pattern> patterns(String... patterns) {
        return List.of(patterns).stream()
                .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE))
                .toList();
    }
}
