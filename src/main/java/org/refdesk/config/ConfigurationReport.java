package org.refdesk.config;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configuration as it stands, right or wrong: what is in force, where it comes from, and what is wrong with it. It
 * holds no secret but in its settings.
 */
public final class ConfigurationReport {
    private final ConfigSources layers;
    private final Settings settings;

    private ConfigurationReport(ConfigSources layers, Settings settings) {
        this.layers = layers;
        this.settings = settings;
    }

    /**
     * What holds for a key.
     *
     * @param key such as {@code web.port}
     * @param value as it can be written into another file: a path is whole
     * @param where it was written, as a person finds it
     */
    public record Value(String key, String value, String where) {}

    /**
     * How it stands with a secret.
     *
     * @param key that names its file
     * @param where it comes from: a file or a variable; null where there is none
     * @param problem with its file, with what to do; null where there is none
     */
    public record Secret(
            String key, @Nullable String where, @Nullable String problem) {
        /** In a few words. */
        public String words() {
            if (problem != null) {
                return problem;
            }
            return where == null ? "not set" : "set, from " + where;
        }
    }

    /** Reads a configuration as {@code refdesk serve} does. */
    public static ConfigurationReport of(ConfigInput configInput) {
        SettingsReader reader = new SettingsReader(configInput);
        Settings settings = reader.mended(true);
        return new ConfigurationReport(reader.layers(), settings);
    }

    /** What is configured. What is mistaken has something in its place: see {@link #isSound}. */
    public Settings settings() {
        return settings;
    }

    /** All that keeps {@code refdesk serve} from starting, each with its place and what is allowed. */
    public List<String> mistakes() {
        return layers.mistakes().words();
    }

    /** What may be a slip, and is no mistake. */
    public List<String> remarks() {
        return UnknownVariables.unread(layers.variables());
    }

    /** Whether nothing is wrong with a key, or with any below a level such as {@code slack}. */
    public boolean isSound(String key) {
        return Arrays.stream(Key.values())
                .filter(one -> one.written().equals(key) || one.written().startsWith(key + "."))
                .noneMatch(layers.mistakes()::concern);
    }

    /** Every key, in the order of {@code config/refdesk.yaml}. */
    public List<Value> values() {
        return Arrays.stream(Key.values())
                .map(key ->
                        new Value(key.written(), value(key), layers.entry(key).where()))
                .toList();
    }

    /** Every secret that may be configured. */
    public List<Secret> secrets() {
        return Arrays.stream(Key.values())
                .filter(Key::isSecret)
                .map(this::secret)
                .toList();
    }

    private Secret secret(Key key) {
        if (layers.isSet(key)) {
            return ConfigSources.path(
                            layers.entry(key).value().strip(), layers.entry(key).base())
                    .map(file -> Secrets.problem(file)
                            .map(problem -> new Secret(key.written(), null, problem))
                            .orElseGet(() -> new Secret(key.written(), file + ", which only its owner can read", null)))
                    .orElseGet(() -> new Secret(key.written(), null, "names no file"));
        }
        boolean given = !layers.variable(key.secretVariable()).isBlank();
        return new Secret(key.written(), given ? key.secretVariable() : null, null);
    }

    /** Left out is what may be a secret: the name of a file that is not there, an address with a password. */
    private String value(Key key) {
        if (key == Key.INDEX && layers.isSet(key)) {
            return settings.index().toString();
        }
        ConfigValue entry = layers.entry(key);
        String written = entry.value().strip();
        if (key.isAddress() && written.contains("@")) {
            return "";
        }
        if (!key.isPath() || written.isEmpty()) {
            return written;
        }
        return ConfigSources.path(written, entry.base())
                .filter(path -> !key.isSecret() || path.toFile().isFile())
                .map(Object::toString)
                .orElse("");
    }
}
