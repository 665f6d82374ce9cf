package org.refdesk.config;

import java.util.Arrays;
import java.util.List;

/** The settings, for the documentation: {@link Key} is for this package alone. */
public final class ConfigurationKeys {
    private ConfigurationKeys() {}

    /**
     * A setting.
     *
     * @param name as in the file, with a dot for each level
     * @param fallback its value if nobody sets one
     * @param variable of the environment that overrides it
     * @param secret variable that may hold the secret itself; empty if it names no secret
     */
    public record Setting(String name, String fallback, String variable, String secret) {}

    /** All settings, in the order of the file. */
    public static List<Setting> all() {
        return Arrays.stream(Key.values())
                .map(key -> new Setting(
                        key.written(), key.fallback(), key.variable(), key.isSecret() ? key.secretVariable() : ""))
                .toList();
    }
}
