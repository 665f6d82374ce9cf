package org.refdesk.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a file is no YAML, as a person is told.
 *
 * @param line from 1
 * @param words with what to do; nothing of what the file says
 */
record YamlErrorText(int line, String words) {
    private static final Pattern LINE = Pattern.compile("(?m)^ in .*, line (\\d+), column");

    /** What the parser complains of; what comes before it says only what was being read. */
    private static final Pattern COMPLAINT =
            Pattern.compile("(?m)^(found|expected|could not|mapping values|special characters).*");

    /**
     * Reads what the parser says.
     *
     * @param otherwise the line where it does not say
     */
    static YamlErrorText of(String said, int otherwise) {
        int line = otherwise;
        Matcher lines = LINE.matcher(said);
        while (lines.find()) {
            line = Integer.parseInt(lines.group(1));
        }
        Matcher complaint = COMPLAINT.matcher(said);
        String why =
                complaint.find() ? complaint.group() : said.lines().findFirst().orElse("");
        return new YamlErrorText(line, "cannot be read as YAML: " + why + "; " + advice(why));
    }

    private static String advice(String why) {
        if (why.contains("TAB")) {
            return "indent with spaces";
        }
        return why.startsWith("mapping values")
                ? "indent as the lines before it, and put a value with a colon and a space in quotes"
                : "config/refdesk.yaml shows how it is written";
    }
}
