package org.refdesk.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.refdesk.config.ConfigurationReport.Secret;
import org.refdesk.config.ConfigurationReport.Value;

/** A configuration as a file that says the same, with where each value comes from as a comment. */
public final class ConfigurationYaml {
    /** What YAML takes for text, whatever stands in it. */
    private static final Predicate<String> PLAIN = Pattern.compile(
                    "[A-Za-z0-9/.][A-Za-z0-9/._+-]*( [A-Za-z0-9/._+-]+)*+|https?://[^\\s#'\"]+")
            .asMatchPredicate();

    private ConfigurationYaml() {}

    /** Its lines. */
    public static List<String> lines(ConfigurationReport report) {
        Map<String, String> secrets = report.secrets().stream().collect(Collectors.toMap(Secret::key, Secret::words));
        List<String> lines = new ArrayList<>();
        String level = "";
        for (Value value : report.values()) {
            int dot = value.key().indexOf('.');
            String inside = dot < 0 ? "" : value.key().substring(0, dot);
            if (!inside.equals(level) && !inside.isEmpty()) {
                lines.add(inside + ":");
            }
            level = inside;
            String name = (inside.isEmpty() ? "" : "  ") + value.key().substring(dot + 1) + ":";
            String secret = secrets.containsKey(value.key()) ? "; the secret: " + secrets.get(value.key()) : "";
            lines.add(name + (value.value().isEmpty() ? "" : " " + quoted(value.value())) + "  # " + value.where()
                    + secret);
        }
        return lines;
    }

    private static String quoted(String value) {
        return PLAIN.test(value)
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
