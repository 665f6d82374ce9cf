package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refdesk.answer.Citation;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Run;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;
import tools.jackson.databind.json.JsonMapper;

/** Replies as notices: as written, harmless, and never too long. */
class NoticeRendererTest {
    private static final String LINK = "https://desk.example.org/d/a?x=1&y=\"2\"";

    /** What is left of the 65,536 bytes of an event for plain and HTML, encrypted, with all around them. */
    private static final int MOST_BYTES = 45_000;

    private static final Pattern KNOWN =
            Pattern.compile("</?(?:p|em|strong|code|ul|li|blockquote)>|<br>|<a href=\"[^\"<>]*\">|</a>");

    private static Reply.Cited cited(String quote, Span... highlights) {
        Metadata story = new Metadata("A Title", "A Publisher", null, null, null);
        return new Reply.Cited(
                2,
                new Citation(
                        quote, List.of(highlights), "a.txt", story, null, 1, 0, quote.length(), 0.5, "00ff", List.of()),
                "A <b>Publisher</b> · paragraph 1",
                LINK);
    }

    @Test
    void aCitationIsAQuoteWithItsHighlightsBoldAndItsSourceALink() {
        Notice notice = NoticeRenderer.of(Reply.of(cited("The keeper lit\nthe lamps.", new Span(4, 10))));
        assertThat(notice.plain()).isEqualTo("""
            > The keeper lit
            > the lamps.
            2. A <b>Publisher</b> · paragraph 1
            %s\
            """.formatted(LINK));
        assertThat(notice.html())
                .isEqualTo("<blockquote>The <strong>keeper</strong> lit<br>the lamps.</blockquote>"
                        + "<p>2. <a href=\"https://desk.example.org/d/a?x=1&amp;y=&quot;2&quot;\">"
                        + "A &lt;b&gt;Publisher&lt;/b&gt; · paragraph 1</a></p>");
    }

    @Test
    void ourOwnWordsKeepTheirStyles() {
        Notice notice = NoticeRenderer.of(Reply.of(
                new Reply.Paragraph(List.of(Run.plain("a "), new Run("b", Run.Style.BOLD))),
                new Reply.Items(List.of(new Reply.Paragraph(List.of(new Run("c", Run.Style.CODE)))))));
        assertThat(notice.plain()).isEqualTo("a b\n\n- c");
        assertThat(notice.html()).isEqualTo("<p>a <strong>b</strong></p><ul><li><code>c</code></li></ul>");
    }

    @Test
    void anAddressOfOursIsALink() {
        Run address = new Run("https://desk.example.org/help?a&b", Run.Style.LINK);
        Notice notice = NoticeRenderer.of(Reply.of(new Reply.Paragraph(List.of(address))));
        assertThat(notice.plain()).isEqualTo("https://desk.example.org/help?a&b");
        assertThat(notice.html())
                .isEqualTo("<p><a href=\"https://desk.example.org/help?a&amp;b\">"
                        + "https://desk.example.org/help?a&amp;b</a></p>");
    }

    @Test
    void aBlankReplyIsShownAsOne() {
        assertThat(NoticeRenderer.of(Reply.of(new Reply.Paragraph(List.of()))).plain())
                .isEqualTo("…");
    }

    @Test
    void whateverDocumentsSayIsTextAndFitsIntoAnEvent() {
        Random random = new Random(20265);
        for (int i = 0; i < 10_000; i++) {
            Notice notice = NoticeRenderer.of(new Reply(parts(random), List.of()));
            String tags = KNOWN.matcher(notice.html()).replaceAll("");
            assertThat(tags).doesNotContain("<", ">");
            assertThat(bytes(notice)).isLessThan(MOST_BYTES);
        }
    }

    private static int bytes(Notice notice) {
        return JsonMapper.shared().writeValueAsString(notice).getBytes(StandardCharsets.UTF_8).length;
    }

    private static List<Reply.Part> parts(Random random) {
        List<Reply.Part> parts = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            String words = words(random);
            parts.add(
                    switch (random.nextInt(4)) {
                        case 0 -> new Reply.Paragraph(List.of(Run.plain(words)));
                        case 1 -> new Reply.Items(List.of(new Reply.Paragraph(List.of(Run.plain(words)))));
                        case 2 -> new Reply.Excerpt(words, words);
                        default -> {
                            int end = random.nextInt(words.length() + 1);
                            yield cited(words, new Span(end / 2, end));
                        }
                    });
        }
        return parts;
    }

    private static String words(Random random) {
        List<String> pieces = List.of(
                "@room ",
                "<script>alert(1)</script>",
                "</blockquote>",
                "&amp;",
                "\u0000",
                "\ud83d\udc4d",
                "\n",
                "\"'",
                "<a href=x>",
                "@ann:example.org ",
                "**bold** ",
                "word ",
                "\u202e",
                "漢字");
        StringBuilder words = new StringBuilder();
        IntStream.range(0, random.nextInt(random.nextInt(20) == 0 ? 3_000 : 30))
                .forEach(i -> words.append(pieces.get(random.nextInt(pieces.size()))));
        return words.toString();
    }
}
