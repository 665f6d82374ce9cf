package org.refdesk.passage;

import java.util.Locale;
import java.util.Set;

/**
 * Words that carry a full stop without ending a sentence, and words that begin one. Lower case, without the last stop.
 */
final class Abbreviations {
    /** Stand before a name, a number or more of the sentence: never its end. */
    private static final Set<String> LEADING = words("""
        mr mrs ms mx messrs mme mlle dr prof hon rev fr sen sens rep reps gov govs pres amb atty gen col maj capt cmdr
        lt sgt cpl pvt adm brig det insp supt st ste mt ft vs viz cf e.g eg i.e ie approx ca resp dept govt assn
        bros z.b d.h bzw vgl hr dhr sra srta
        """);

    /** Stand before a number: the end of a sentence unless a digit follows. */
    private static final Set<String> COUNTING = words("""
        no nos nr p pp vol vols fig figs eq eqs sec sect ch chap art para ver v vv tab ed eds al op ex app
        """);

    /** Stand before a day or a year, or inside one. */
    private static final Set<String> MONTHS =
            words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun");

    /** May end a sentence: they do where the next word is one that begins sentences. */
    private static final Set<String> EITHER = words("""
        inc ltd co corp llc llp plc gmbh bv sa jr sr esq etc est ave blvd rd a.m p.m am pm ph.d m.d b.a m.a b.sc m.sc
        u.s.a u.s u.k u.n e.u d.c l.a n.y.c
        """);

    /** Function words that sentences begin with far more often than names do. */
    private static final Set<String> STARTERS = words("""
        the a an this that these those it he she they we i you there here his her its their our my your who what
        when where why how which whose in on at by for from to with without of as if but and or so yet nor not no
        now then than once since while after before until during despite under over between through because although
        though however meanwhile moreover still also even only just some many most more all both each every any few
        several one two three other another such according instead is are was were do does did can could will would
        should may might has have had let last next first today yesterday tomorrow
        """);

    /** Stand before a name as adjectives. */
    private static final Set<String> COUNTRIES = words("u.s u.s.a u.k u.n e.u");

    private Abbreviations() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean leads(String token) {
        return LEADING.contains(lower(token));
    }

    static boolean counts(String token) {
        return COUNTING.contains(lower(token));
    }

    static boolean isMonth(String token) {
        return MONTHS.contains(lower(token));
    }

    /** Also every chain of single letters: U.S, J.R.R, p.m. */
    static boolean mayEnd(String token) {
        return EITHER.contains(lower(token)) || isLetterChain(token);
    }

    static boolean isCountry(String token) {
        return COUNTRIES.contains(lower(token));
    }

    static boolean isKnown(String token) {
        return leads(token) || counts(token) || isMonth(token) || mayEnd(token);
    }

    static boolean begins(String word) {
        return STARTERS.contains(lower(word));
    }

    private static boolean isLetterChain(String token) {
        if (token.length() < 3) {
            return false;
        }
        for (int i = 0; i < token.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(token.charAt(i)) : token.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return token.length() % 2 == 1;
    }

    private static String lower(String token) {
        return token.toLowerCase(Locale.ROOT);
    }
}
