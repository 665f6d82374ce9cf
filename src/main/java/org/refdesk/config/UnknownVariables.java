package org.refdesk.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Looks for variables of the environment that are meant for Refdesk and name no key. They are no mistakes: container
 * platforms put variables of such names into the environment by themselves.
 */
final class UnknownVariables {
    private static final String PREFIX = "REFDESK_";

    /** What a platform says of a service called refdesk: where it is, in two styles. */
    private static final Predicate<String> OF_PLATFORMS = Pattern.compile(
                    "REFDESK_([A-Z0-9_]+_)?(SERVICE_(HOST|PORT.*)|PORT(_\\d+_(TCP|UDP)(_.*)?)?)")
            .asMatchPredicate();

    private UnknownVariables() {}

    /** A sentence for each variable that nothing reads. */
    static List<String> unread(Set<String> environment) {
        Set<String> read = new HashSet<>(Set.of("REFDESK_CONFIG", "REFDESK_JAVA_OPTS", SecretFile.BACKUP_PASSPHRASE));
        for (Key key : Key.values()) {
            read.add(key.variable());
            if (key.isSecret()) {
                read.add(key.secretVariable());
            }
        }
        return environment.stream()
                .filter(name -> name.startsWith(PREFIX) && !read.contains(name) && !OF_PLATFORMS.test(name))
                .sorted()
                .map(UnknownVariables::sentence)
                .toList();
    }

    private static String sentence(String name) {
        List<Key> meant = NearestKeys.byVariable(name);
        return name + ": nothing reads this variable"
                + (meant.isEmpty() ? "" : "; did you mean " + NearestKeys.names(meant, Key::variable) + "?");
    }
}
