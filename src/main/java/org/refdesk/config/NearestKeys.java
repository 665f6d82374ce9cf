package org.refdesk.config;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.search.spell.LevenshteinDistance;

/** The keys that somebody may have meant by a name that is none. */
final class NearestKeys {
    private static final float NEAR = 0.6f;
    private static final float NEAR_VARIABLE = 0.75f;

    private NearestKeys() {}

    /** By what was written in a file: with the wrong level, in the spelling of the environment, or misspelt. */
    static List<Key> byKey(String written) {
        String plain = written.toLowerCase(Locale.ROOT).replace('-', '_');
        String path = plain.startsWith("refdesk_") ? plain.substring("refdesk_".length()) : plain;
        List<Key> same = having(key -> flat(key.written()).equals(flat(path)));
        if (!same.isEmpty()) {
            return same;
        }
        String last = last(path);
        List<Key> elsewhere = having(key -> Set.of(last, last + "_file").contains(last(key.written())));
        return elsewhere.isEmpty() ? nearest(Key::written, path, NEAR) : elsewhere;
    }

    /** By the name of a variable of the environment. */
    static List<Key> byVariable(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace('-', '_');
        List<Key> same = having(key -> key.variable().replace("_", "").equals(plain.replace("_", "")));
        return same.isEmpty() ? nearest(Key::variable, plain, NEAR_VARIABLE) : same;
    }

    /** Their names, as a person reads them. */
    static String names(List<Key> keys, Function<Key, String> name) {
        return keys.stream().map(key -> "\"" + name.apply(key) + "\"").collect(Collectors.joining(" or "));
    }

    private static List<Key> nearest(Function<Key, String> name, String written, float least) {
        LevenshteinDistance distance = new LevenshteinDistance();
        return Arrays.stream(Key.values())
                .filter(key -> distance.getDistance(name.apply(key), written) >= least)
                .max(Comparator.comparingDouble(key -> distance.getDistance(name.apply(key), written)))
                .map(List::of)
                .orElse(List.of());
    }

    private static List<Key> having(Predicate<Key> what) {
        return Arrays.stream(Key.values()).filter(what).toList();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String flat(String path) {
        return path.replace(".", "").replace("_", "");
    }
}
