package org.refdesk.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Each piece of markup that the readers know, and pairs of them, repeated to 100 kB. */
final class PumpedTexts {
    private static final int CHARACTERS = 100_000;

    private static final List<String> MARKUP = List.of(
            ">",
            "> >",
            ">\n",
            "- - ",
            "    - a\n",
            "1. 1. ",
            "###### ",
            "# a #",
            "# a\u2028",
            "#  \u0085",
            "a\n===\n",
            "- [x] ",
            "|:--",
            "| - |",
            "|--|--|\n",
            "||",
            "``` ",
            "~~~\n",
            "<!--\n",
            "-- > <!",
            "---\ntitle: a\n---\n",
            "a: b\n",
            "a: {",
            "a: [",
            "- ",
            "? ",
            "&a [*a,",
            "&a ",
            "*a ",
            "!!map ",
            "| \n ",
            "[[",
            "{{",
            "[]",
            "{},",
            "{\"a\":",
            "[{\"a\":[",
            "[1,",
            "1",
            "-1e",
            "\\u0000",
            "\\ud800",
            "\\\"",
            "\"a\",",
            "null,",
            "Mr. A. ",
            "Washington, D.C. ",
            "(ABC) ",
            "National Archives (NARA) ",
            "ABC (the Archives of) ",
            "player.",
            "embed/ ",
            "get access to a a a ",
            "privacy policy and ",
            "share on facebook and ",
            "sign up for newsletter ",
            "Dear readers,\nplease donate\nWarmly,\nA\n",
            "(c) 2020 ",
            "a’a",
            "A\u0301",
            "\u202e",
            "\u200d",
            "* * ",
            "_ _",
            "=-");

    private PumpedTexts() {}

    /** All pieces, and so many pairs of them. */
    static List<String> some(int pairs, long seed) {
        List<String> pieces = Stream.concat(MARKUP.stream(), RandomTexts.pieces().stream())
                .distinct()
                .toList();
        Random random = new Random(seed);
        List<String> some = new ArrayList<>(pieces);
        for (int i = 0; i < pairs; i++) {
            some.add(pieces.get(random.nextInt(pieces.size())) + pieces.get(random.nextInt(pieces.size())));
        }
        return some;
    }

    static String pumped(String piece) {
        return piece.repeat(CHARACTERS / piece.length() + 1).substring(0, CHARACTERS);
    }
}
