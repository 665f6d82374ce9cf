package org.refdesk.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What each source says, one above the other, and the mistakes in it. */
final class ConfigSources {
    private static final int LONGEST_SHOWN = 100;

    private final ConfigInput configInput;
    private final ConfigProblems mistakes = new ConfigProblems();

    /** Each outweighs those before it. */
    private final List<Map<Key, ConfigValue>> layers;

    ConfigSources(ConfigInput configInput) {
        this.configInput = configInput;
        this.layers = List.of(
                defaults(),
                configInput
                        .inForce()
                        .map(file -> ConfigurationFile.read(file, mistakes))
                        .orElse(Map.of()),
                environment(),
                options());
    }

    /** What is wrong, so far. */
    ConfigProblems mistakes() {
        return mistakes;
    }

    /** The layer that decides on a key. */
    int layer(Key key) {
        int layer = layers.size() - 1;
        while (!layers.get(layer).containsKey(key)) {
            layer--;
        }
        return layer;
    }

    ConfigValue entry(Key key) {
        return entry(key, layers.size() - 1);
    }

    /** What holds for a key where nothing outweighs a layer. */
    ConfigValue entry(Key key, int layer) {
        ConfigValue entry = layers.get(layer).get(key);
        return entry != null ? entry : entry(key, layer - 1);
    }

    /** A path, from the folder that it begins at where it was written. */
    Path path(Key key) {
        ConfigValue entry = entry(key);
        return value(key, "a path", configInput.home(), text -> path(text, entry.base()));
    }

    /** The names of all variables of the environment. */
    Set<String> variables() {
        return configInput.environment().keySet();
    }

    /** A variable of the environment; empty where it is not set. */
    String variable(String name) {
        return configInput.environment().getOrDefault(name, "");
    }

    /** Whether anything was said about a key; an empty default says nothing. */
    boolean isSet(Key key) {
        return !entry(key).value().isBlank();
    }

    /** Says what is wrong with a key that can be read. */
    void mistake(Key key, String what) {
        mistakes.add(key, "%s: %s: %s".formatted(entry(key).where(), key.written(), what));
    }

    /** The value of a key; {@code instead} where it is mistaken, so that the reading can go on. */
    <T> T value(Key key, String allowed, T instead, Function<String, Optional<T>> read) {
        ConfigValue entry = entry(key);
        String text = entry.value().strip();
        Optional<T> value = text.isEmpty() ? Optional.empty() : read.apply(text);
        if (value.isEmpty()) {
            mistake(
                    key,
                    (text.isEmpty() ? "has no value" : "\"" + shown(text) + "\" is not allowed") + "; it must be "
                            + allowed);
        }
        return value.orElse(instead);
    }

    /** A value as a mistake shows it: on one line, and not without end. */
    private static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() < text.length() || line.length() > LONGEST_SHOWN
                ? line.substring(0, Math.min(LONGEST_SHOWN, line.length())) + "..."
                : line;
    }

    static Optional<Path> path(String text, Path base) {
        try {
            return Optional.of(base.resolve(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Map<Key, ConfigValue> defaults() {
        Map<Key, ConfigValue> entries = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            entries.put(key, new ConfigValue(key.fallback(), "default", configInput.home()));
        }
        return entries;
    }

    private Map<Key, ConfigValue> environment() {
        Map<Key, ConfigValue> entries = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            String value = configInput.environment().get(key.variable());
            if (value != null) {
                entries.put(key, new ConfigValue(value, key.variable(), configInput.workingDirectory()));
            }
        }
        return entries;
    }

    private Map<Key, ConfigValue> options() {
        Map<Key, ConfigValue> entries = new EnumMap<>(Key.class);
        option(entries, Key.CORPUS, "--corpus", configInput.corpus());
        option(entries, Key.INDEX, "--index", configInput.index());
        return entries;
    }

    private void option(Map<Key, ConfigValue> entries, Key key, String option, @Nullable Path value) {
        if (value != null) {
            entries.put(key, new ConfigValue(value.toString(), option, configInput.workingDirectory()));
        }
    }
}
