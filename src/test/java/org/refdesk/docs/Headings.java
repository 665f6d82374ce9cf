package org.refdesk.docs;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names by which links lead to headings, as GitHub makes them. */
final class Headings {
    private Headings() {}

    static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .strip()
                .replace(' ', '-');
    }

    /** Of all headings of a page; of equal ones, the later ones get a number. */
    static Set<String> slugs(List<String> headings) {
        Map<String, Integer> times = new HashMap<>();
        Set<String> slugs = new LinkedHashSet<>();
        for (String heading : headings) {
            String slug = slug(heading);
            int before = times.merge(slug, 1, Integer::sum) - 1;
            slugs.add(before == 0 ? slug : slug + "-" + before);
        }
        return slugs;
    }
}
