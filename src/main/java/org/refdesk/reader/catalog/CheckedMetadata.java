package org.refdesk.reader.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.document.WebAddress;
import org.refdesk.text.OneLine;
import org.refdesk.text.ShortenedText;

/**
 * What a file, a line of one or the catalog says of a document, each value checked. The one place where metadata from
 * outside comes in: what is too long is cut, what is wrong is left out, and each is remarked on.
 *
 * @param remarks each as a clause: {@code title cut to 300 characters}
 */
public record CheckedMetadata(Metadata metadata, List<String> remarks) {
    static final String TITLE = "title";
    static final String PUBLISHER = "publisher";
    static final String AUTHOR = "author";
    public static final String DATE = "date";
    public static final String URL = "url";

    /** What is looked for. */
    public static final List<String> KEYS = List.of(TITLE, PUBLISHER, AUTHOR, DATE, URL);

    /** What a date may look like, for who wrote another one. */
    public static final String DATES = "2022, 2022-03 or 2022-03-25 is possible";

    /** Of what says nothing of itself. */
    public static final CheckedMetadata NONE = new CheckedMetadata(Metadata.UNKNOWN, List.of());

    public CheckedMetadata {
        remarks = List.copyOf(remarks);
    }

    /** Values as they are written, by their key; null where there is none. */
    public interface Written {
        @Nullable
        String value(String key);
    }

    public static CheckedMetadata of(Written written) {
        List<String> remarks = new ArrayList<>();
        Metadata metadata = new Metadata(
                line(written, TITLE, Metadata.LONGEST_TITLE, remarks),
                line(written, PUBLISHER, Metadata.LONGEST_NAME, remarks),
                line(written, AUTHOR, Metadata.LONGEST_NAME, remarks),
                date(written, remarks),
                url(written, remarks));
        return new CheckedMetadata(metadata, remarks);
    }

    /** A headline of the text as the title of its story: the text has all of it, so that nothing is remarked on. */
    public static @Nullable String title(@Nullable String headline) {
        return line(_ -> headline, TITLE, Metadata.LONGEST_TITLE, new ArrayList<>());
    }

    private static @Nullable String line(Written written, String key, int longest, List<String> remarks) {
        @Nullable String value = written.value(key);
        if (value == null) {
            return null;
        }
        String line = OneLine.of(ShortenedText.sound(value)).strip();
        if (line.codePoints().noneMatch(CheckedMetadata::isSeen)) {
            return null;
        }
        if (line.length() > longest) {
            remarks.add("%s cut to %d characters".formatted(key, longest));
        }
        return ShortenedText.cut(line, longest);
    }

    private static boolean isSeen(int c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && Character.getType(c) != Character.FORMAT;
    }

    private static @Nullable PartialDate date(Written written, List<String> remarks) {
        @Nullable String value = written.value(DATE);
        Optional<PartialDate> date = Optional.ofNullable(value).flatMap(PartialDate::parse);
        if (value != null && !value.isBlank() && date.isEmpty()) {
            remarks.add(leftOut(DATE, value, DATES));
        }
        return date.isPresent() ? date.get() : null;
    }

    private static @Nullable String url(Written written, List<String> remarks) {
        @Nullable String value = written.value(URL);
        if (value == null || value.isBlank()) {
            return null;
        }
        String address = value.strip();
        Optional<String> flaw = WebAddress.flaw(address);
        flaw.ifPresent(why -> remarks.add(leftOut(URL, address, why)));
        return flaw.isPresent() ? null : address;
    }

    private static String leftOut(String key, String value, String why) {
        return "%s \"%s\" left out; %s".formatted(key, ShortenedText.of(value), why);
    }
}
