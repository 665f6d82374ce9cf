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
    private final Map<Key, Entry> entries = new EnumMap<>(Key.class);

    SettingsReader(Sources sources) {
        this.sources = sources;
    }

    Settings read() {
        file().ifPresent(file -> entries.putAll(ConfigurationFile.read(file, mistakes)));
        for (Key key : Key.values()) {
            String value = sources.environment().get(key.variable());
            if (value != null) {
                entries.put(key, new Entry(value, key.variable(), sources.workingDirectory()));
            }
        }
        flag(Key.CORPUS, "--corpus", sources.corpus());
        flag(Key.INDEX, "--index", sources.index());

        Path corpus = path(Key.CORPUS);
        Path index = path(Key.INDEX);
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
        return new Settings(corpus, index, vectors, synonyms, citations, cache);
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

    private void flag(Key key, String flag, @Nullable Path value) {
        if (value != null) {
            entries.put(key, new Entry(value.toString(), flag, sources.workingDirectory()));
        }
    }

    private Path path(Key key) {
        Path home = sources.home();
        Entry entry = entries.getOrDefault(key, new Entry(key.fallback(), "default", home));
        return value(key, "a path", home, text -> path(text, entry.base()));
    }

    /** The value of a key; {@code instead} where it is mistaken, so that the reading can go on. */
    private <T> T value(Key key, String allowed, T instead, Function<String, Optional<T>> read) {
        Entry entry = entries.getOrDefault(key, new Entry(key.fallback(), "default", sources.home()));
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
