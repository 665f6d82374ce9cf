package org.refdesk.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;

/**
 * The lines between two rulers at the head of a Markdown file that say what it is.
 *
 * @param metadata what they say
 * @param end one past them in the text; 0 where there are none
 */
record FrontMatter(Metadata metadata, int end) {
    private static final FrontMatter NONE = new FrontMatter(Metadata.UNKNOWN, 0);
    private static final Pattern FIELD = Pattern.compile("(\\w+)\\s*:\\s*(\\S.*)");

    static FrontMatter of(String text) {
        if (!text.startsWith("---\n")) {
            return NONE;
        }
        int close = text.indexOf("\n---", 3);
        int end = close < 0 ? -1 : close + "\n---".length();
        if (end < 0 || (end < text.length() && text.charAt(end) != '\n')) {
            return NONE;
        }
        Map<String, String> fields = new HashMap<>();
        for (String line : text.substring(4, Math.max(4, close)).lines().toList()) {
            Matcher field = FIELD.matcher(line.strip());
            if (field.matches()) {
                fields.putIfAbsent(field.group(1).toLowerCase(Locale.ROOT), unquoted(field.group(2)));
            }
        }
        return new FrontMatter(metadata(fields), end);
    }

    private static Metadata metadata(Map<String, String> fields) {
        @Nullable String date = fields.get("date");
        return new Metadata(
                fields.get("title"),
                fields.get("publisher"),
                fields.get("author"),
                date == null ? null : PartialDate.parse(date).orElse(null),
                fields.get("url"));
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        boolean quoted = bare.length() >= 2
                && (bare.charAt(0) == '"' || bare.charAt(0) == '\'')
                && bare.charAt(bare.length() - 1) == bare.charAt(0);
        return quoted ? bare.substring(1, bare.length() - 1) : bare;
    }
}
