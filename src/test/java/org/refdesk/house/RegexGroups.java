package org.refdesk.house;

import java.util.ArrayList;
import java.util.List;

/**
 * The repeated groups of the regular expressions in a source file.
 *
 * <p>Java matches {@code (...)+} and {@code (...)*} by a call inside a call for each repetition, so that a long text
 * overflows the stack, and tries all ways to part the text among the repetitions where it does not match. A possessive
 * group, {@code (...)++}, is a loop and is never tried again; so is a repeated class of characters.
 */
final class RegexGroups {
    private final String source;
    private final List<StringBuilder> literals = new ArrayList<>();
    private int at;

    private RegexGroups(String source) {
        this.source = source;
    }

    /** The string literals of a source file of Java or Kotlin in which a group is repeated without a bound. */
    static List<String> unbounded(String source) {
        return new RegexGroups(source)
                .read().stream()
                        .map(StringBuilder::toString)
                        .filter(RegexGroups::repeatsAGroup)
                        .toList();
    }

    /** Whether an expression has a group with {@code *}, <code>+</code> or <code>{n,}</code> that is not possessive. */
    static boolean repeatsAGroup(String expression) {
        int classes = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                classes++;
            } else if (c == ']' && classes > 0) {
                classes--;
            } else if (c == ')' && classes == 0 && isUnbounded(expression, i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnbounded(String expression, int quantifier) {
        String rest = expression.substring(quantifier);
        String repeated = rest.startsWith("*") || rest.startsWith("+")
                ? rest.substring(1)
                : rest.matches("(?s)\\{\\d+,}.*") ? rest.substring(rest.indexOf('}') + 1) : null;
        return repeated != null && !repeated.startsWith("+");
    }

    private List<StringBuilder> read() {
        boolean joined = false;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (source.startsWith("//", at)) {
                skipTo("\n");
            } else if (source.startsWith("/*", at)) {
                skipTo("*/");
            } else if (source.startsWith("\"\"\"", at)) {
                at += 3;
                skipTo("\"\"\"");
                joined = false;
            } else if (c == '"') {
                StringBuilder literal = joined ? literals.getLast() : new StringBuilder();
                if (!joined) {
                    literals.add(literal);
                }
                literal(literal);
                joined = true;
            } else if (c == '\'') {
                at += source.charAt(at + 1) == '\\' ? 2 : 1;
                skipTo("'");
                joined = false;
            } else {
                joined &= c == '+' || Character.isWhitespace(c);
                at++;
            }
        }
        return literals;
    }

    private void skipTo(String end) {
        int found = source.indexOf(end, at);
        at = found < 0 ? source.length() : found + end.length();
    }

    /** Reads a literal as the program has it; only escaped backslashes and quotation marks matter. */
    private void literal(StringBuilder read) {
        at++;
        while (at < source.length() && source.charAt(at) != '"') {
            if (source.charAt(at) == '\\') {
                at++;
            }
            read.append(source.charAt(at++));
        }
        at++;
    }
}
