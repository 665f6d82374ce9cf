package org.refdesk.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.refdesk.reader.catalog.CheckedMetadata;

/**
 * The lines between two rulers at the head of a Markdown file that say what it is.
 *
 * @param known what they say
 * @param end one past them in the text; 0 where there are none
 */
record FrontMatter(CheckedMetadata known, int end) {
    private static final String RULER = "---";

    static FrontMatter of(String text) {
        Map<String, String> fields = new HashMap<>();
        int end = 0;
        if (text.startsWith(RULER + "\n")) {
            int close = text.indexOf("\n" + RULER, RULER.length());
            int after = close + 1 + RULER.length();
            if (close >= 0 && (after == text.length() || text.charAt(after) == '\n')) {
                end = after;
                text.substring(RULER.length(), close).lines().forEach(line -> take(line, fields));
            }
        }
        return new FrontMatter(CheckedMetadata.of(fields::get), end);
    }

    /** Of a key that stands twice, the first counts. */
    private static void take(String line, Map<String, String> fields) {
        int colon = line.indexOf(':');
        if (colon >= 0) {
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (CheckedMetadata.KEYS.contains(key) && !value.isEmpty()) {
                fields.putIfAbsent(key, unquoted(value));
            }
        }
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
