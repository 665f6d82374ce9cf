package org.refdesk.config;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads settings from their sources and collects every mistake. */
final class SettingsReader {
    private final ConfigSources layers;

    SettingsReader(ConfigInput configInput) {
        this.layers = new ConfigSources(configInput);
    }

    /**
     * What is configured.
     *
     * @throws ConfigurationException with every mistake
     */
    Settings read(boolean secrets) {
        Settings settings = mended(secrets);
        if (!layers.mistakes().isEmpty()) {
            throw new ConfigurationException(layers.mistakes().words());
        }
        return settings;
    }

    /** What is configured, with something in the place of each mistake. */
    Settings mended(boolean secrets) {
        Path corpus = layers.path(Key.CORPUS);
        Path indexes = layers.path(Key.INDEX);
        boolean vectors = layers.value(Key.VECTORS, "on or off", true, SettingsReader::onOrOff);
        Path model = layers.isSet(Key.MODEL) ? layers.path(Key.MODEL) : indexes.resolve("model");
        Path synonyms = layers.path(Key.SYNONYMS);
        int citations = layers.value(
                Key.CITATIONS,
                "a whole number from 1 to " + Settings.MOST_CITATIONS,
                1,
                text -> wholeNumber(text, 1, Settings.MOST_CITATIONS));
        ByteSize cache =
                layers.value(Key.CACHE_SIZE, "a size such as 16 MB, or 0 B for none", new ByteSize(0), ByteSize::parse);
        ServiceSettings service = new ServiceReader(layers).read(secrets);
        return new Settings(corpus, index(indexes, corpus), model, vectors, synonyms, citations, cache, service);
    }

    ConfigSources layers() {
        return layers;
    }

    /**
     * The index folder is that of the corpus it is named with. A corpus named by something that outweighs it, as
     * {@code --corpus} alone does, has a folder of its own inside it.
     */
    private Path index(Path indexes, Path corpus) {
        ConfigValue usual = layers.entry(Key.CORPUS, layers.layer(Key.INDEX));
        boolean isUsual =
                ConfigSources.path(usual.value().strip(), usual.base()).equals(Optional.of(corpus));
        return isUsual ? indexes : indexes.resolve(IndexFolderName.of(corpus));
    }

    static Optional<Boolean> onOrOff(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "on", "true" -> Optional.of(true);
            case "off", "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Integer> wholeNumber(String text, int least, int most) {
        if (!text.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number < least || number > most ? Optional.empty() : Optional.of(number);
    }
}
