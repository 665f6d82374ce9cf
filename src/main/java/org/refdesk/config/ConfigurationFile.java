package org.refdesk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** A configuration file (YAML): its keys with their values and lines. */
final class ConfigurationFile {
    private final Path file;
    private final Path base;
    private final List<String> mistakes;
    private final Map<Key, Entry> entries = new EnumMap<>(Key.class);

    private ConfigurationFile(Path file, List<String> mistakes) {
        this.file = file;
        this.base = baseOf(file);
        this.mistakes = mistakes;
    }

    /** Reads a file; what is wrong with it is added to {@code mistakes}. */
    static Map<Key, Entry> read(Path file, List<String> mistakes) {
        ConfigurationFile reading = new ConfigurationFile(file, mistakes);
        try (JsonParser yaml = new YAMLFactory().createParser(ObjectReadContext.empty(), Files.readString(file))) {
            reading.document(yaml);
        } catch (NoSuchFileException e) {
            mistakes.add(file + ": there is no such file");
        } catch (IOException e) {
            mistakes.add(file + ": cannot be read: " + e.getMessage());
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            mistakes.add("%s: cannot be read as YAML: %s"
                    .formatted(
                            reading.at(line),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
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

    private void document(JsonParser yaml) {
        JsonToken first = yaml.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return;
        }
        if (first != JsonToken.START_OBJECT) {
            mistakes.add(at(line(yaml)) + ": must be keys with values, such as `vectors: off`");
            return;
        }
        Deque<String> levels = new ArrayDeque<>();
        String name = "";
        for (JsonToken token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
            switch (token) {
                case PROPERTY_NAME -> name = yaml.currentName();
                case START_OBJECT -> levels.addLast(name);
                case END_OBJECT -> levels.pollLast();
                case START_ARRAY -> {
                    mistakes.add("%s: %s: must be one value, not a list".formatted(at(line(yaml)), path(levels, name)));
                    yaml.skipChildren();
                }
                default -> value(path(levels, name), token == JsonToken.VALUE_NULL ? "" : yaml.getString(), line(yaml));
            }
        }
    }

    private void value(String written, String value, int line) {
        Optional<Key> key = Key.named(written);
        if (key.isEmpty()) {
            mistakes.add(at(line) + ": " + unknown(written));
        } else if (entries.containsKey(key.get())) {
            mistakes.add("%s: %s: stands twice; delete one of them".formatted(at(line), written));
        } else {
            entries.put(key.get(), new Entry(value, at(line), base));
        }
    }

    private static String unknown(String written) {
        String meant = Key.near(written)
                .map(key -> "did you mean \"" + key.written() + "\"?")
                .orElse("config/refdesk.yaml has all that there are");
        return "unknown key \"" + written + "\"; " + meant;
    }

    private static String path(Deque<String> levels, String name) {
        return levels.isEmpty() ? name : String.join(".", levels) + "." + name;
    }

    private static int line(JsonParser yaml) {
        return yaml.currentTokenLocation().getLineNr();
    }

    private String at(int line) {
        return file + ", line " + line;
    }
}
