package org.refdesk.cli;

import java.util.Locale;

/** A number and its noun, in the singular or plural. */
final class CountedNoun {
    private CountedNoun() {}

    static String of(long number, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
    }
}
