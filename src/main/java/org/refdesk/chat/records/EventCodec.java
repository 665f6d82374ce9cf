package org.refdesk.chat.records;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;

/** Events as bytes. Text is UTF-8, which has no byte 0xFF: no text can look like the beginning of a record. */
final class EventCodec {
    private static final int NULL = -1;

    private EventCodec() {}

    static byte[] of(QuestionEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try {
            write(new DataOutputStream(bytes), event);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, QuestionEvent event) throws IOException {
        switch (event) {
            case QuestionEvent.Received received -> {
                out.writeByte('R');
                asked(out, received.asked());
            }
            case QuestionEvent.Edited edited -> {
                out.writeByte('E');
                text(out, edited.key());
                text(out, edited.text());
            }
            case QuestionEvent.Retracted retracted -> {
                out.writeByte('X');
                text(out, retracted.key());
                instant(out, retracted.at());
            }
            case QuestionEvent.Posting posting -> {
                out.writeByte('P');
                text(out, posting.key());
                shown(out, posting.shown());
            }
            case QuestionEvent.Finished finished -> {
                out.writeByte('F');
                text(out, finished.key());
                text(out, finished.outcome().name());
                text(out, finished.posted());
                instant(out, finished.at());
            }
            case QuestionEvent.Settled settled -> {
                out.writeByte('S');
                text(out, settled.key());
                text(out, settled.posted());
                shown(out, settled.shown());
            }
        }
    }

    /** @throws IOException where these are no event */
    static QuestionEvent read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        byte kind = in.readByte();
        return switch (kind) {
            case 'R' -> new QuestionEvent.Received(asked(in));
            case 'E' -> new QuestionEvent.Edited(needed(in), needed(in));
            case 'X' -> new QuestionEvent.Retracted(needed(in), instant(in));
            case 'P' -> new QuestionEvent.Posting(needed(in), shown(in));
            case 'F' -> new QuestionEvent.Finished(needed(in), Outcome.valueOf(needed(in)), text(in), instant(in));
            case 'S' -> new QuestionEvent.Settled(needed(in), text(in), shown(in));
            default -> throw new IOException("no event begins with byte " + kind);
        };
    }

    private static void asked(DataOutputStream out, AskedQuestion asked) throws IOException {
        Place place = asked.place();
        text(out, asked.key());
        text(out, place.platform());
        text(out, place.workspace());
        text(out, place.channel());
        text(out, place.thread());
        text(out, place.kind().name());
        text(out, asked.user());
        text(out, asked.text());
        instant(out, asked.at());
        text(out, asked.returnTo());
        text(out, asked.goOn());
    }

    private static AskedQuestion asked(DataInputStream in) throws IOException {
        String key = needed(in);
        Place place = new Place(needed(in), needed(in), needed(in), text(in), Place.Kind.valueOf(needed(in)));
        return new AskedQuestion(key, place, needed(in), needed(in), instant(in), text(in), text(in));
    }

    private static void shown(DataOutputStream out, PostedCitations shown) throws IOException {
        out.writeBoolean(shown.judged());
        out.writeInt(shown.quotes().size());
        for (GoldQuote quote : shown.quotes()) {
            text(out, quote.file());
            text(out, quote.quote());
        }
    }

    private static PostedCitations shown(DataInputStream in) throws IOException {
        boolean judged = in.readBoolean();
        List<GoldQuote> quotes = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            quotes.add(new GoldQuote(needed(in), needed(in)));
        }
        return new PostedCitations(quotes, judged);
    }

    private static void instant(DataOutputStream out, Instant instant) throws IOException {
        out.writeLong(instant.getEpochSecond());
        out.writeInt(instant.getNano());
    }

    private static Instant instant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(NULL);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length == NULL) {
            return null;
        }
        if (length < 0 || length > in.available()) {
            throw new IOException("a text must be 0 to " + in.available() + " bytes long, got " + length);
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String needed(DataInputStream in) throws IOException {
        String text = text(in);
        if (text == null) {
            throw new IOException("a text is missing");
        }
        return text;
    }
}
