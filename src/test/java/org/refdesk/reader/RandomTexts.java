package org.refdesk.reader;

import java.util.List;
import java.util.Random;

/** Random texts made of what readers trip over. */
final class RandomTexts {
    private static final String[] PIECES = {
        " ",
        " ",
        "  ",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u00A0",
        "\u2028",
        ". ",
        ".",
        "? ",
        "!",
        "…",
        "...",
        "。",
        "؟ ",
        "। ",
        "”",
        "“",
        "\"",
        "'",
        "’",
        "(",
        ")",
        "[…]",
        "#",
        "# ",
        "## ",
        "---\n",
        "***",
        "```",
        "| a | b |\n",
        "|---|\n",
        "> ",
        "- ",
        "1. ",
        "12) ",
        "<!--",
        "-->",
        "===\n",
        "Mr",
        "Sen",
        "U.S",
        "D.C",
        "e.g",
        "J",
        "A",
        "p",
        "No",
        "7.2",
        "word",
        "Word",
        "sentence goes on and on",
        "The",
        "It",
        "iPhone",
        "title: x\n",
        "😀",
        "\uD800",
        "\uDC00",
        "é",
        "漢字",
        "नमस्ते",
        "مرحبا",
        "\u0000",
        "\u0007",
        "\uFEFF",
        "\uFFFD",
        "Dear friends,\n",
        "donate",
        "Subscribe now\n",
        "© 2024 X\n",
        "{\"id\":\"",
        "\",\"text\":\"",
        "\"}\n",
        "{",
        "}",
        "[",
        ",",
        "a".repeat(600),
        "A long line. ".repeat(20),
    };

    private RandomTexts() {}

    /** What the texts are made of. */
    static List<String> pieces() {
        return List.of(PIECES);
    }

    /** A text of at most so many pieces. */
    static String next(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(pieces + 1); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
