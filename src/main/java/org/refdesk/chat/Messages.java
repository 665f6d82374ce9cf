package org.refdesk.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Every string of ours that a person sees in a chat, by its key. In the bundle, {@code `words`} are shown as they are
 * typed, and {@code *words*} stand out.
 */
public final class Messages {
    private static final String BUNDLE = "/org/refdesk/messages.properties";
    private static final Properties PATTERNS = read();

    private Messages() {}

    /** A message with its values put in. */
    public static String text(String key, Object... values) {
        return format(pattern(key), values);
    }

    /** A message as a paragraph. */
    public static Reply.Paragraph paragraph(String key, Object... values) {
        return new Reply.Paragraph(runs(pattern(key), values));
    }

    /** A message as a remark. */
    public static Reply.Remark remark(String key, Object... values) {
        return new Reply.Remark(runs(pattern(key), values));
    }

    /** A message of several lines as a list, an item a line. */
    public static Reply.Items items(String key, Object... values) {
        return new Reply.Items(pattern(key)
                .lines()
                .map(line -> new Reply.Paragraph(runs(line, values)))
                .toList());
    }

    /* The marks are read before the values are put in: what a person or a document wrote is never read for marks. */
    private static List<Reply.Run> runs(String pattern, Object... values) {
        List<Reply.Run> runs = new ArrayList<>();
        int start = 0;
        Reply.Run.Style style = Reply.Run.Style.PLAIN;
        for (int at = 0; at <= pattern.length(); at++) {
            Reply.Run.Style next = at == pattern.length() ? style : style(pattern.charAt(at));
            boolean ends = at == pattern.length() || next != Reply.Run.Style.PLAIN;
            if (ends) {
                if (at > start) {
                    runs.add(new Reply.Run(format(pattern.substring(start, at), values), style));
                }
                style = next == style ? Reply.Run.Style.PLAIN : next;
                start = at + 1;
            }
        }
        return runs;
    }

    private static Reply.Run.Style style(char mark) {
        return switch (mark) {
            case '`' -> Reply.Run.Style.CODE;
            case '*' -> Reply.Run.Style.BOLD;
            default -> Reply.Run.Style.PLAIN;
        };
    }

    private static String format(String pattern, Object... values) {
        return new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    private static String pattern(String key) {
        String pattern = PATTERNS.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("key must stand in " + BUNDLE + ", got " + key);
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
