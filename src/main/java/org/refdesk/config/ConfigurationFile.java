package org.refdesk.config;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A configuration file (YAML): its keys with their values and lines. */
final class ConfigurationFile {
    private final Path file;
    private final Path base;
    private final ConfigProblems mistakes;
    private final Map<Key, ConfigValue> entries = new EnumMap<>(Key.class);
    private final Set<String> levelsSeen = new HashSet<>();
    private final Deque<String> levels = new ArrayDeque<>();
    private String name = "";
    private int line = 1;

    private ConfigurationFile(Path file, ConfigProblems mistakes) {
        this.file = file;
        this.base = baseOf(file);
        this.mistakes = mistakes;
    }

    /** Reads a file; what is wrong with it is added to {@code mistakes}. */
    static Map<Key, ConfigValue> read(Path file, ConfigProblems mistakes) {
        ConfigurationFile reading = new ConfigurationFile(file, mistakes);
        switch (ConfigFileText.of(file)) {
            case ConfigFileText.Unreadable(String why) -> reading.unreadable(file + ": " + why);
            case ConfigFileText.Read(String text) -> reading.yaml(text);
        }
        return reading.entries;
    }

    /** A relative path begins beside the folder {@code config} that the file lies in, or else beside the file. */
    private static Path baseOf(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return file.toAbsolutePath();
        }
        Path above = folder.getParent();
        return above != null && folder.endsWith("config") ? above : folder;
    }

    /** No key can be relied upon: what the file wants of it is not known. */
    private void unreadable(String words) {
        mistakes.add(words);
        mistakes.concernAll();
    }

    private void yaml(String text) {
        try (JsonParser yaml = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            document(yaml);
        } catch (JacksonException e) {
            int last = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            YamlErrorText trouble = YamlErrorText.of(e.getOriginalMessage(), last);
            unreadable(at(trouble.line()) + ": " + trouble.words());
        }
    }

    private void document(JsonParser yaml) {
        JsonToken first = yaml.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            unreadable(at(line(yaml)) + ": must be keys with values, such as `vectors: off`");
            return;
        }
        for (JsonToken token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> {
                    name = yaml.currentName();
                    line = line(yaml);
                }
                case START_OBJECT -> level(yaml);
                case END_OBJECT -> {
                    if (levels.pollLast() == null) {
                        end(yaml);
                        return;
                    }
                }
                case START_ARRAY -> {
                    mistake(path(), "must be one value, not a list" + listed(path()));
                    yaml.skipChildren();
                }
                default -> value(path(), token == JsonToken.VALUE_NULL ? "" : yaml.getString(), isAlias(yaml));
            }
        }
    }

    private void end(JsonParser yaml) {
        if (yaml.nextToken() != null) {
            mistakes.add(at(line(yaml)) + ": a second document begins, which is not read; delete the line `---`");
        }
    }

    private void level(JsonParser yaml) {
        String path = path();
        if (Key.named(path).isPresent()) {
            mistake(path, "must be one value, not keys of its own");
            yaml.skipChildren();
            return;
        }
        if (!levelsSeen.add(path)) {
            mistakes.add("%s: %s: is there twice; put all its keys below one of them".formatted(at(line), path));
        }
        levels.addLast(name);
    }

    private static String listed(String path) {
        String between = Key.named(path).map(Key::between).orElse("");
        return between.isEmpty() ? "" : "; write its items on one line, with " + between + " between";
    }

    private static boolean isAlias(JsonParser yaml) {
        return yaml instanceof YAMLParser parser && parser.isCurrentAlias();
    }

    private void value(String path, String value, boolean alias) {
        Optional<Key> key = Key.named(path);
        if (key.isEmpty()) {
            if (!Key.isLevel(path)) {
                mistakes.add(at(line) + ": " + unknown(path));
            } else if (!value.isEmpty()) {
                mistakes.add("%s: %s: must be keys, not a value; below it may stand %s"
                        .formatted(at(line), path, String.join(", ", Key.inLevel(path))));
            }
        } else if (entries.containsKey(key.get())) {
            mistake(path, "is there twice; delete one of them");
        } else if (value.strip().contains("\n")) {
            mistake(path, "must be on one line");
        } else if (alias) {
            mistake(path, "must be a value, not an alias of one");
        } else {
            entries.put(key.get(), new ConfigValue(value, at(line), base));
        }
    }

    private static String unknown(String written) {
        List<Key> meant = NearestKeys.byKey(written);
        String advice = meant.isEmpty()
                ? "config/refdesk.yaml has all that there are"
                : "did you mean " + NearestKeys.names(meant, Key::written) + "?";
        boolean secret = meant.stream().anyMatch(Key::isSecret) && !written.endsWith("_file");
        return "unknown key \"" + written + "\"; " + advice + (secret ? " No secret belongs in this file." : "");
    }

    private void mistake(String path, String words) {
        String sentence = "%s: %s: %s".formatted(at(line), path, words);
        Key.named(path).ifPresentOrElse(key -> mistakes.add(key, sentence), () -> mistakes.add(sentence));
    }

    private String path() {
        return levels.isEmpty() ? name : String.join(".", levels) + "." + name;
    }

    private static int line(JsonParser yaml) {
        return yaml.currentTokenLocation().getLineNr();
    }

    private String at(int number) {
        return file + ", line " + number;
    }
}
