package org.refdesk.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of a question that say nothing of its subject: left out when terms are searched for, never when indexed. */
public final class StopWords {
    private static final String WORDS = """
        a about after again all also am an and any are aren't as at be because been before being between both but by
        can can't cannot could couldn't did didn't do does doesn't doing don't during each either else ever for from
        had hadn't has hasn't have haven't having he her here hers herself him himself his how how's however i i'd
        i'll i'm i've if in into is isn't it its itself just let let's many may me might more most much must my
        myself no nor not of off on once one's only or other ought our ours ourselves out over own per please same
        say she should shouldn't so some such tell than that that's the their theirs them themselves then there
        there's these they they'd they'll they're they've this those through to too under until up upon very was
        wasn't we we'd we'll we're we've were weren't what what's when when's where where's whether which while who
        who's whom whose why why's will with within without won't would wouldn't yes yet you you'd you'll you're
        you've your yours yourself yourselves
        """;

    /** As written and as analyzed, so that a surface word and a term can both be looked up. "us" is left: the U.S. */
    private static final Set<String> SET = asWrittenAndAnalyzed();

    private StopWords() {}

    /** Whether this surface word or term is a stop word. */
    public static boolean contains(String term) {
        return SET.contains(term);
    }

    /** Every stop word, as written and as analyzed. */
    public static Set<String> all() {
        return SET;
    }

    private static Set<String> asWrittenAndAnalyzed() {
        Set<String> set = new HashSet<>(List.of(WORDS.strip().split("\\s+")));
        set.addAll(RefdeskAnalyzer.surface().terms(WORDS));
        set.addAll(RefdeskAnalyzer.stemmed().terms(WORDS));
        return Set.copyOf(set);
    }
}
