package org.refdesk.cli;

import java.util.Locale;

/** A number with the word it counts. */
final class CountedNoun {
    private CountedNoun() {}

    static String of(long number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }
}
