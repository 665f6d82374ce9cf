package org.refdesk.cli;

import java.util.regex.Pattern;
import org.refdesk.text.VisibleText;

/** Makes text of a document safe to show: no character controls the terminal. */
final class PrintableText {
    private static final String END_OF_LINE = "\u240a";
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private PrintableText() {}

    /** Replaces control characters, except line ends, by their visible symbols. The length stays the same. */
    static String of(String text) {
        return VisibleText.of(text).replace('\t', ' ');
    }

    /** Does the same for a file name, which must stay on one line and not change the writing direction. */
    static String name(String name) {
        return TURNING.matcher(of(name).replace("\n", END_OF_LINE)).replaceAll("\uFFFD");
    }
}
