package org.refdesk.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code compose.yaml}, as it holds where nobody has set anything. */
record ComposeFile(JsonNode root) {
    private static final Pattern UNSET = Pattern.compile("\\$\\{[A-Z_]+:[+][^}]*}");
    private static final Pattern DEFAULTED = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");

    static ComposeFile read() throws IOException {
        return new ComposeFile(new YAMLMapper().readTree(Path.of("compose.yaml").toFile()));
    }

    JsonNode service() {
        return root.path("services").path("refdesk");
    }

    List<String> list(String key) {
        List<String> values = new ArrayList<>();
        service().path(key).forEach(value -> values.add(value.asString()));
        return values;
    }

    Map<String, String> environment() {
        Map<String, String> variables = new LinkedHashMap<>();
        service()
                .path("environment")
                .properties()
                .forEach(variable -> variables.put(
                        variable.getKey(), withoutSettings(variable.getValue().asString())));
        return variables;
    }

    /** Each file by its name. */
    Map<String, String> secrets() {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : list("secrets")) {
            files.put(
                    name,
                    withoutSettings(root.path("secrets").path(name).path("file").asString()));
        }
        return files;
    }

    private static String withoutSettings(String value) {
        String unset = UNSET.matcher(value).replaceAll("");
        return DEFAULTED.matcher(unset).replaceAll("$1");
    }
}
