package org.refdesk.reader.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names set out with their acronym: "National Archives and Records Administration (NARA)", or the other way round. */
final class Introductions {
    private static final Pattern NAME_FIRST = Pattern.compile("\\p{Lu}\\p{Ll}[^().]{4,60}\\((\\p{Lu}{2,}\\p{L}*)\\)");
    private static final Pattern ACRONYM_FIRST =
            Pattern.compile("\\b(\\p{Lu}{2,})\\b(?:['’]s)? \\((?:the )?\\p{Lu}\\p{Ll}+ [^()]{0,60}\\)");

    /** A writer may set a name out twice within so many units: in a quotation and below it. */
    private static final int NEAR = 5;

    private Introductions() {}

    /** How often a name is set out again, far from where it was before. */
    static int repeated(List<String> units) {
        Map<String, Integer> seen = new HashMap<>();
        int repeated = 0;
        for (int i = 0; i < units.size(); i++) {
            for (Pattern pattern : List.of(NAME_FIRST, ACRONYM_FIRST)) {
                Matcher matcher = pattern.matcher(units.get(i));
                while (matcher.find()) {
                    Integer before = seen.put(matcher.group(1), i);
                    repeated += before != null && i - before >= NEAR ? 1 : 0;
                }
            }
        }
        return repeated;
    }
}
