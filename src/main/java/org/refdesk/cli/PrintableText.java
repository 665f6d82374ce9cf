package org.refdesk.cli;

import java.util.regex.Pattern;
import org.refdesk.text.VisibleText;

/** Text of a document made safe to show: a terminal obeys none of its characters. */
final class PrintableText {
    private static final String END_OF_LINE = "\u240a";
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private PrintableText() {}

    /** The same number of characters, control characters but for the end of a line shown as pictures of themselves. */
    static String of(String text) {
        return VisibleText.of(text).replace('\t', ' ');
    }

    /** As {@link #of}, for the name of a file, which is one line and must not turn the direction of writing. */
    static String name(String name) {
        return TURNING.matcher(of(name).replace("\n", END_OF_LINE)).replaceAll("\uFFFD");
    }
}
