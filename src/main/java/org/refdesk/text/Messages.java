package org.refdesk.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The messages that people read in chats, in a terminal and on the page, by key. In the bundle, {@code `words`} are
 * code, and {@code *words*} are bold.
 */
public final class Messages {
    private static final String BUNDLE = "/org/refdesk/messages.properties";
    private static final Properties PATTERNS = read();

    private Messages() {}

    /** A message with its values put in. */
    public static String text(String key, Object... values) {
        return format(pattern(key), values);
    }

    /** A pattern with its values put in. */
    public static String format(String pattern, Object... values) {
        return new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    /**
     * The pattern of a message.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static String pattern(String key) {
        String pattern = PATTERNS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("key must be in " + BUNDLE + ", got " + key);
        }
        return pattern;
    }

    private static Properties read() {
        Properties patterns = new Properties();
        try (InputStream in = Messages.class.getResourceAsStream(BUNDLE)) {
            if (in == null) {
                throw new IllegalStateException(BUNDLE + " must be packaged with the program");
            }
            patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(BUNDLE + " cannot be read", e);
        }
        return patterns;
    }
}
