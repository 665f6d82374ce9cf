package org.refdesk.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Citation;
import org.refdesk.chat.reply.Reply;
import org.refdesk.document.Metadata;

/** People, places and citations for tests. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final AtomicInteger KEYS = new AtomicInteger();

    private Samples() {}

    /** Said in a thread of a channel, by Ann. */
    public static AskedQuestion inThread(String text) {
        return said(channel("C1").inThread("T1"), "ann", text);
    }

    /** Said to the desk alone. */
    public static AskedQuestion direct(String user, String text) {
        return said(new Place("made-up", "W1", "D" + user, null, Place.Kind.DIRECT), user, text);
    }

    /** A button below an answer was pressed, for more of it. */
    public static AskedQuestion pressed(String user, String answered) {
        AskedQuestion said = direct(user, "");
        return new AskedQuestion(said.key(), said.place(), user, "", NOON, null, answered);
    }

    public static Place channel(String channel) {
        return new Place("made-up", "W1", channel, null, Place.Kind.CHANNEL);
    }

    public static Place ephemeral(String channel) {
        return new Place("made-up", "W1", channel, null, Place.Kind.EPHEMERAL);
    }

    public static AskedQuestion said(Place place, String user, String text) {
        return new AskedQuestion("key-" + KEYS.incrementAndGet(), place, user, text, NOON, null);
    }

    public static Citation citation(String quote) {
        return citation(quote, null);
    }

    public static Citation citation(String quote, @Nullable String url) {
        Metadata story = new Metadata("A Title", "A Publisher", null, null, url);
        return new Citation(quote, List.of(), "a.txt", story, null, 1, 0, quote.length(), 0.5, "00ff", List.of());
    }

    /** Every word of ours in a reply, a line each part. */
    public static String words(Reply reply) {
        List<String> lines = new ArrayList<>();
        for (Reply.Part part : reply.parts()) {
            lines.add(
                    switch (part) {
                        case Reply.Paragraph paragraph -> words(paragraph.runs());
                        case Reply.Remark remark -> "(" + words(remark.runs()) + ")";
                        case Reply.Items items ->
                            String.join(
                                    "\n",
                                    items.items().stream()
                                            .map(item -> "- " + words(item.runs()))
                                            .toList());
                        case Reply.Cited cited ->
                            cited.number() + " " + cited.citation().quote();
                        case Reply.Excerpt excerpt -> "> " + excerpt.words();
                    });
        }
        return String.join("\n", lines);
    }

    private static String words(List<Reply.Run> runs) {
        return String.join("", runs.stream().map(Reply.Run::text).toList());
    }
}
