package org.refdesk.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.refdesk.answer.Citation;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Action;
import org.refdesk.chat.reply.Reply.Part;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;

/** Replies made at random, of words that documents should not have and may. */
public final class Replies {
    private static final String[] NASTY = {
        "<!channel>",
        "<@U123>",
        "@here",
        "&",
        "<",
        ">",
        "*bold*",
        "_it_",
        "~x~",
        "`code`",
        "```",
        "\n",
        "\n\n",
        "\t",
        "\u0000",
        "\u202e",
        "😀",
        "\ud83d",
        "\udc00",
        "e\u0301",
        "“quote”",
        "https://evil.example/?a=<b>&c",
        "|",
        "\\",
        "\"",
        "'",
        "ی",
        "漢字",
        ":smile:",
        "<https://a.example|b>",
        "{\"type\":\"x\"}",
        " ",
        "  ",
        "a",
        "word",
        "x".repeat(300)
    };

    private final Random random;

    public Replies(long seed) {
        this.random = new Random(seed);
    }

    public Reply next() {
        List<Part> parts = new ArrayList<>();
        int count = 1 + random.nextInt(random.nextInt(20) == 0 ? 80 : 6);
        for (int i = 0; i < count; i++) {
            parts.add(part());
        }
        List<Action> actions = new ArrayList<>(List.of(Action.values()));
        actions.removeIf(action -> random.nextBoolean());
        return new Reply(parts, actions);
    }

    private Part part() {
        return switch (random.nextInt(5)) {
            case 0 -> new Reply.Paragraph(runs());
            case 1 -> new Reply.Remark(runs());
            case 2 -> new Reply.Items(List.of(new Reply.Paragraph(runs()), new Reply.Paragraph(runs())));
            case 3 -> new Reply.Excerpt(words(), words());
            default -> cited();
        };
    }

    private Reply.Cited cited() {
        String quote = words();
        List<Span> highlights = new ArrayList<>();
        for (int at = 0; at < quote.length() && highlights.size() < 5; ) {
            int start = at + random.nextInt(1 + quote.length() - at);
            int end = Math.min(quote.length(), start + 1 + random.nextInt(20));
            if (start < end) {
                highlights.add(new Span(start, end));
            }
            at = end + 1;
        }
        Citation citation = new Citation(
                quote, highlights, "a.txt", Metadata.UNKNOWN, null, 1, 0, quote.length(), 1, "00", List.of());
        return new Reply.Cited(
                random.nextInt(11), citation, words(), random.nextBoolean() ? "https://desk.example/d/1" : null);
    }

    private List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            runs.add(new Run(words(), List.of(Run.Style.values()).get(random.nextInt(3))));
        }
        return runs;
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(30) == 0 ? 800 : 12); i >= 0; i--) {
            words.append(NASTY[random.nextInt(NASTY.length)]).append(random.nextBoolean() ? " " : "");
        }
        return words.toString();
    }
}
