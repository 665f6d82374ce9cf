package org.refdesk.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.refdesk.config.ConfigurationKeys;
import org.refdesk.config.ConfigurationKeys.Setting;

/** Makes docs/configuration.md: the settings from the program, what they mean from the comments of the file. */
final class ConfigurationPage {
    static final Path PATH = Path.of("docs/configuration.md");

    private static final Path FILE = Path.of("config/refdesk.yaml");
    private static final Pattern KEY = Pattern.compile("( *)([a-z_]+):.*");
    private static final String HEAD = """
        # Configuration

        Refdesk reads `config/refdesk.yaml`, next to the launcher. Every setting is optional. `--config FILE` or the variable
        `REFDESK_CONFIG` names another file. A relative path begins at the folder that holds `config/`; for a file elsewhere,
        at the folder of that file.

        Three places can set a value. The later one overrides the earlier one:

        1. the file
        2. the environment: `cache.size` is `REFDESK_CACHE_SIZE`
        3. the options `--corpus` and `--index`

        Refdesk reports all mistakes at once, each with its line and what is allowed. An unknown setting in the file is a
        mistake. An unknown variable is not, because container platforms create such variables.

        `refdesk config` prints every setting with the value in force and, as a comment, where it comes from. The output is
        itself a valid configuration. It never contains a secret: it only tells whether the secret is set, from where, and
        whether others can read its file. `--json` prints one object.

        The program makes this page from [config/refdesk.yaml](../config/refdesk.yaml): `mvn -Pdocs test-compile`.
        """;

    private ConfigurationPage() {}

    static String text() throws IOException {
        List<Setting> settings = ConfigurationKeys.all();
        Map<String, List<String>> meanings =
                meanings(settings.stream().map(Setting::name).collect(Collectors.toSet()));
        StringBuilder page = new StringBuilder(HEAD);
        String section = "";
        for (Setting setting : settings) {
            String next = setting.name().contains(".")
                    ? setting.name().substring(0, setting.name().indexOf('.'))
                    : "general";
            if (!next.equals(section)) {
                section = next;
                page.append("\n## ").append(section).append('\n');
            }
            append(page, setting, meanings.getOrDefault(setting.name(), List.of()));
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Setting setting, List<String> meaning) {
        page.append("\n### `").append(setting.name()).append("`\n\n");
        meaning.forEach(line -> page.append(line).append('\n'));
        page.append("\n| default | variable |\n|---|---|\n| ")
                .append(setting.fallback().isEmpty() ? "none" : "`" + setting.fallback() + "`")
                .append(" | `")
                .append(setting.variable())
                .append('`');
        if (!setting.secret().isEmpty()) {
            page.append("; the secret itself: `").append(setting.secret()).append('`');
        }
        page.append(" |\n");
    }

    /** The comments above each setting, without their marks. */
    private static Map<String, List<String>> meanings(Set<String> names) throws IOException {
        Map<String, List<String>> meanings = new HashMap<>();
        List<String> comment = new ArrayList<>();
        String level = "";
        for (String line : Files.readAllLines(FILE)) {
            Matcher key = KEY.matcher(line);
            if (line.isBlank()) {
                comment.clear();
            } else if (line.strip().startsWith("#")) {
                comment.add(line.strip().substring(1).replaceFirst("^ ", ""));
            } else if (key.matches()) {
                String last = key.group(2);
                String name = key.group(1).isEmpty() ? last : level + "." + last;
                if (names.contains(name)) {
                    meanings.put(name, List.copyOf(comment));
                } else {
                    level = last;
                }
                comment.clear();
            }
        }
        return meanings;
    }
}
