package org.refdesk.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads settings from their sources and collects every mistake. */
final class SettingsReader {
    private final Sources sources;
    private final List<String> mistakes = new ArrayList<>();

    /** What each source says; each outweighs those before it. */
    private final List<Map<Key, Entry>> layers;

    SettingsReader(Sources sources) {
        this.sources = sources;
        this.layers = List.of(
                defaults(),
                file().map(file -> ConfigurationFile.read(file, mistakes)).orElse(Map.of()),
                environment(),
                options());
    }

    Settings read() {
        Path corpus = path(Key.CORPUS);
        Path indexes = path(Key.INDEX);
        boolean vectors = value(Key.VECTORS, "on or off", true, SettingsReader::onOrOff);
        Path synonyms = path(Key.SYNONYMS);
        int citations = value(
                Key.CITATIONS,
                "a whole number from 1 to " + Settings.MOST_CITATIONS,
                1,
                text -> wholeNumber(text, 1, Settings.MOST_CITATIONS));
        ByteSize cache =
                value(Key.CACHE_SIZE, "a size such as 16 MB, or 0 B for none", new ByteSize(0), ByteSize::parse);
        if (!mistakes.isEmpty()) {
            throw new ConfigurationException(mistakes);
        }
        return new Settings(
                corpus, index(indexes, corpus), indexes.resolve("model"), vectors, synonyms, citations, cache);
    }

    private Map<Key, Entry> defaults() {
        Map<Key, Entry> entries = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            entries.put(key, new Entry(key.fallback(), "default", sources.home()));
        }
        return entries;
    }

    private Map<Key, Entry> environment() {
        Map<Key, Entry> entries = new EnumMap<>(Key.class);
        for (Key key : Key.values()) {
            String value = sources.environment().get(key.variable());
            if (value != null) {
                entries.put(key, new Entry(value, key.variable(), sources.workingDirectory()));
            }
        }
        return entries;
    }

    private Map<Key, Entry> options() {
        Map<Key, Entry> entries = new EnumMap<>(Key.class);
        option(entries, Key.CORPUS, "--corpus", sources.corpus());
        option(entries, Key.INDEX, "--index", sources.index());
        return entries;
    }

    private void option(Map<Key, Entry> entries, Key key, String option, @Nullable Path value) {
        if (value != null) {
            entries.put(key, new Entry(value.toString(), option, sources.workingDirectory()));
        }
    }

    /** The layer that decides on a key. */
    private int layer(Key key) {
        int layer = layers.size() - 1;
        while (!layers.get(layer).containsKey(key)) {
            layer--;
        }
        return layer;
    }

    private Entry entry(Key key) {
        return entry(key, layers.size() - 1);
    }

    /** What holds for a key where nothing outweighs a layer. */
    private Entry entry(Key key, int layer) {
        Entry entry = layers.get(layer).get(key);
        return entry != null ? entry : entry(key, layer - 1);
    }

    /**
     * The index folder is that of the corpus it is named with. A corpus named by something that outweighs it, as
     * {@code --corpus} alone does, has a folder of its own inside it.
     */
    private Path index(Path indexes, Path corpus) {
        Entry usual = entry(Key.CORPUS, layer(Key.INDEX));
        boolean isUsual = path(usual.value().strip(), usual.base()).equals(Optional.of(corpus));
        return isUsual ? indexes : indexes.resolve(OwnFolder.of(corpus));
    }

    private Optional<Path> file() {
        Path named = sources.file();
        String variable = sources.environment().get("REFDESK_CONFIG");
        if (named == null && variable != null && !variable.isBlank()) {
            named = Path.of(variable);
        }
        if (named != null) {
            return Optional.of(sources.workingDirectory().resolve(named));
        }
        Path usual = sources.home().resolve("config").resolve("refdesk.yaml");
        return Files.exists(usual) ? Optional.of(usual) : Optional.empty();
    }

    private Path path(Key key) {
        Entry entry = entry(key);
        return value(key, "a path", sources.home(), text -> path(text, entry.base()));
    }

    /** The value of a key; {@code instead} where it is mistaken, so that the reading can go on. */
    private <T> T value(Key key, String allowed, T instead, Function<String, Optional<T>> read) {
        Entry entry = entry(key);
        String text = entry.value().strip();
        Optional<T> value = text.isEmpty() ? Optional.empty() : read.apply(text);
        if (value.isEmpty()) {
            mistakes.add("%s: %s: %s; it must be %s"
                    .formatted(
                            entry.where(),
                            key.written(),
                            text.isEmpty() ? "has no value" : "\"" + text + "\" is not allowed",
                            allowed));
        }
        return value.orElse(instead);
    }

    private static Optional<Path> path(String text, Path base) {
        try {
            return Optional.of(base.resolve(text).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> onOrOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> Optional.of(true);
            case "off", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> wholeNumber(String text, int least, int most) {
        if (!text.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number < least || number > most ? Optional.empty() : Optional.of(number);
    }
}
