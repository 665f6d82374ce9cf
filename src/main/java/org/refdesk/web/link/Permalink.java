package org.refdesk.web.link;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.desk.DocumentSnapshot;
import org.refdesk.document.Span;

/**
 * What a link to a citation says: which words stood where, in which document.
 *
 * @param document id of the document
 * @param start first character, in UTF-16 units
 * @param end one past the last
 * @param sha256 the first characters of the document's checksum
 * @param words the quote
 * @param until the last day on which it lets in who has it; null where it lets nobody in
 */
public record Permalink(
        String document,
        int start,
        int end,
        String sha256,
        String words,
        @Nullable LocalDate until) {
    /** Characters of the checksum, 4 bits each: enough to notice a change that nobody contrived. */
    private static final int CHECKSUM_LENGTH = 16;

    static Permalink to(Citation citation, @Nullable LocalDate until) {
        return new Permalink(
                citation.document(), citation.start(), citation.end(), cut(citation.sha256()), citation.quote(), until);
    }

    /** To the same words, where they stand now. */
    public Permalink nowIn(DocumentSnapshot changed, Span at) {
        return new Permalink(document, at.start(), at.end(), cut(changed.sha256()), words, until);
    }

    private static String cut(String sha256) {
        return sha256.substring(0, Math.min(CHECKSUM_LENGTH, sha256.length()));
    }

    /** Reads the parameters of a link; empty where they are not what was signed. */
    static Optional<Permalink> read(String document, Function<String, @Nullable String> parameters, LinkKey key) {
        try {
            String packed = required(parameters, "words");
            String start = required(parameters, "start");
            String end = required(parameters, "end");
            String sha256 = required(parameters, "sha256");
            String until = parameters.apply("until");
            byte[] signature = Base64.getUrlDecoder().decode(required(parameters, "key"));
            if (!key.isSignature(signature, message(document, start, end, sha256, packed, until))) {
                return Optional.empty();
            }
            return Optional.of(new Permalink(
                    document,
                    Integer.parseInt(start),
                    Integer.parseInt(end),
                    sha256,
                    CompressedText.unpack(packed),
                    until == null ? null : LocalDate.parse(until)));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String required(Function<String, @Nullable String> parameters, String name) {
        String value = parameters.apply(name);
        if (value == null) {
            throw new IllegalArgumentException("a link must have the parameter " + name);
        }
        return value;
    }

    /** The parameters, signed. */
    String query(LinkKey key) {
        String packed = CompressedText.pack(words);
        String day = until == null ? null : until.toString();
        byte[] signature =
                key.sign(message(document, Integer.toString(start), Integer.toString(end), sha256, packed, day));
        return "start=" + start + "&end=" + end + "&sha256=" + sha256 + (day == null ? "" : "&until=" + day)
                + "&words=" + packed + "&key="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }

    /* Each field with its length before it, so that no two links have the same message. */
    private static byte[] message(@Nullable String... fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String field : fields) {
                byte[] written = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(field == null ? -1 : written.length);
                out.write(written);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** Whether these are its words: compared as they are sent, where half of a surrogate pair is a question mark. */
    boolean says(String text) {
        return text.equals(words)
                || new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(words);
    }

    /** Whether a document with this checksum is the one that the words were taken from. */
    public boolean isOf(String checksum) {
        return checksum.startsWith(sha256);
    }

    /** Whether it lets in who has it. */
    public boolean opensOn(LocalDate today) {
        return until != null && !today.isAfter(until);
    }
}
