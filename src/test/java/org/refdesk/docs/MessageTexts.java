package org.refdesk.docs;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The messages of the bundle as people read them: of each choice the last, and a word for each value. */
final class MessageTexts {
    private static final Path BUNDLE = Path.of("src/main/resources/org/refdesk/messages.properties");
    private static final Pattern CHOICE = Pattern.compile("\\{\\d+,choice,");
    private static final Pattern VALUE = Pattern.compile("\\{\\d+(?:,[^{}]*)?\\}");

    private MessageTexts() {}

    static Map<String, String> read() throws IOException {
        Properties bundle = new Properties();
        try (Reader in = Files.newBufferedReader(BUNDLE)) {
            bundle.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        bundle.stringPropertyNames().forEach(key -> texts.put(key, plain(bundle.getProperty(key))));
        return texts;
    }

    private static String plain(String message) {
        String text = message;
        for (var choice = CHOICE.matcher(text); choice.find(); choice = CHOICE.matcher(text)) {
            int end = end(text, choice.end());
            text = text.substring(0, choice.start())
                    + last(text.substring(choice.end(), end))
                    + text.substring(end + 1);
        }
        return VALUE.matcher(text).replaceAll("it").replace("*", "").replace("`", "");
    }

    /** Where the brace closes. */
    private static int end(String text, int from) {
        int open = 1;
        for (int i = from; i < text.length(); i++) {
            open += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("a brace is not closed in " + text);
    }

    private static String last(String choices) {
        String last = choices.substring(choices.lastIndexOf('|') + 1);
        return last.substring(Math.max(last.indexOf('#'), last.indexOf('<')) + 1);
    }
}
