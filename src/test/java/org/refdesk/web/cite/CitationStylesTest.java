package org.refdesk.web.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class CitationStylesTest {
    private static final String SHA = "ab".repeat(32);

    private static CitationData citationData(String quote, Metadata story, @Nullable String link) {
        return new CitationData(
                quote,
                "a_b.txt",
                story,
                7,
                null,
                10,
                10 + quote.length(),
                SHA,
                Instant.parse("2026-11-22T10:00:00Z"),
                link);
    }

    private static Metadata story(@Nullable String title, @Nullable PartialDate date) {
        return new Metadata(title, "The Log", "A. Reader", date, "https://example.org/a?b=1&c={2}");
    }

    private static final PartialDate MARCH = new PartialDate(2022, 3, null);

    @Test
    void plainTextHasTheQuoteTheSourceAndWhereItStands() {
        assertThat(PlainCitation.of(citationData("Lamps were lit.", story("Lamps", MARCH), "https://desk/d/a")))
                .isEqualTo("""
                    “Lamps were lit.”
                    A. Reader, “Lamps”, The Log, 2022-03, https://example.org/a?b=1&c={2}
                    https://desk/d/a
                    paragraph 7, characters 10 to 25 of a_b.txt, SHA-256 %s
                    """.formatted(SHA));
    }

    @Test
    void inMarkdownNoCharacterOfADocumentIsAMark() {
        assertThat(MarkdownCitation.of(citationData(
                        "# not *a* [heading](x)\n1. nor `a` list\n- <b>item</b> & |row|\n\n---",
                        story("A *title*", MARCH),
                        null)))
                .isEqualTo("""
                    > \\# not \\*a\\* \\[heading\\](x)
                    > 1\\. nor \\`a\\` list
                    > \\- \\<b\\>item\\</b\\> \\& \\|row\\|
                    >
                    > \\---
                    >
                    > — A. Reader, [A \\*title\\*](<https://example.org/a?b=1&c={2}>), The Log, 2022-03 \s
                    > paragraph 7, characters 10 to 75 of a\\_b.txt, SHA-256 %s
                    """.formatted(SHA));
    }

    @Test
    void inMarkdownNoTitleEndsItsLinkAndNoAddressIsAScript() {
        Metadata story = new Metadata("a](b)", null, null, null, "javascript:alert(1)");
        assertThat(MarkdownCitation.of(citationData("x", story, null)))
                .contains("— a\\](b)  \n")
                .doesNotContain("javascript");
        assertThat(MarkdownCitation.of(citationData("x", story, "https://desk/<d>")))
                .contains("[a\\](b)](<https://desk/%3Cd%3E>)");
    }

    @Test
    void risHasALineAFieldFromTypeToEnd() {
        String ris = RisCitation.of(citationData("One\n\ntwo  - three", story("Lamps", MARCH), "https://desk/d/a"));
        assertThat(ris.split("\r\n", -1))
                .containsExactly(
                        "TY  - ELEC",
                        "TI  - Lamps",
                        "AU  - A. Reader",
                        "PB  - The Log",
                        "PY  - 2022",
                        "DA  - 2022/03//",
                        "UR  - https://example.org/a?b=1&c={2}",
                        "L2  - https://desk/d/a",
                        "Y2  - 2026/11/22/",
                        "N1  - “One two - three”",
                        "N1  - paragraph 7, characters 10 to 27 of a_b.txt, SHA-256 " + SHA,
                        "ER  - ",
                        "");
    }

    @Test
    void bibtexHasNoCommandOfADocumentAndItsBracesMatch() {
        String bibtex =
                BibtexCitation.of(citationData("\\input{x} 100% of #1 & $2_3^4~5 }{", story("La{mps", MARCH), null));
        assertThat(bibtex)
                .startsWith("""
                    @misc{refdeskabtxtat10,
                      title = {{La\\textbraceleft{}mps}},
                      author = {{A. Reader}},
                      howpublished = {The Log},
                      year = {2022},
                      month = mar,
                      url = {https://example.org/a?b=1&c=%7B2%7D},
                    """)
                .contains("\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} 100\\% of \\#1 \\& \\$2\\_3"
                        + "\\textasciicircum{}4\\textasciitilde{}5 \\textbraceright{}\\textbraceleft{}");
        assertThat(bibtex.chars().filter(c -> c == '{').count())
                .isEqualTo(bibtex.chars().filter(c -> c == '}').count());
        int depth = 0;
        for (int i = 0; i < bibtex.length(); i++) {
            char c = bibtex.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
    }

    @Test
    void cslHasTheDateInPartsAndTheQuoteAsItStands() {
        String quote = "One\n\"two\" \u0001 \u2028";
        JsonNode item = new ObjectMapper()
                .readTree(CslCitation.of(citationData(quote, story("Lamps", MARCH), "https://desk/d/a")))
                .path(0);
        assertThat(item.path("type").asString()).isEqualTo("webpage");
        assertThat(item.path("issued").path("date-parts").toString()).isEqualTo("[[2022,3]]");
        assertThat(item.path("accessed").path("date-parts").toString()).isEqualTo("[[2026,11,22]]");
        assertThat(item.path("author").path(0).path("literal").asString()).isEqualTo("A. Reader");
        assertThat(item.path("custom").path("quote").asString()).isEqualTo(quote);
        assertThat(item.path("custom").path("sha256").asString()).isEqualTo(SHA);
        assertThat(item.path("custom").path("start").asInt()).isEqualTo(10);
    }

    @Test
    void whatIsNotKnownIsLeftOutOfEveryStyle() {
        CitationData unknown = citationData("Lamps were lit.", Metadata.UNKNOWN, null);
        assertThat(PlainCitation.of(unknown)).startsWith("“Lamps were lit.”\na_b.txt\nparagraph 7");
        assertThat(MarkdownCitation.of(unknown)).contains("> — a\\_b.txt  \n");
        assertThat(RisCitation.of(unknown))
                .startsWith("TY  - GEN\r\nTI  - a_b.txt\r\nY2  -")
                .doesNotContain("PY", "DA", "AU", "PB", "UR", "L2");
        assertThat(BibtexCitation.of(unknown)).doesNotContain("year", "month", "author", "howpublished", "url");
        assertThat(CslCitation.of(unknown)).doesNotContain("issued", "author", "publisher", "URL", "link", "null");
        for (CitationCopy copy : CitationCopy.all(unknown)) {
            assertThat(copy.text()).contains("Lamps were lit.", SHA, "10", "25").doesNotContain("null");
        }
    }

    @Test
    void aYearAloneAndAWholeDayAreDatesAsWell() {
        List<PartialDate> dates = List.of(new PartialDate(2022, null, null), new PartialDate(2022, 3, 5));
        assertThat(dates.stream()
                        .map(date -> citationData("x", story("T", date), null))
                        .map(RisCitation::of))
                .satisfiesExactly(
                        ris -> assertThat(ris).contains("DA  - 2022///\r\n"),
                        ris -> assertThat(ris).contains("DA  - 2022/03/05/\r\n"));
        assertThat(dates.stream()
                        .map(date -> citationData("x", story("T", date), null))
                        .map(CslCitation::of))
                .satisfiesExactly(
                        csl -> assertThat(csl).contains("\"issued\":{\"date-parts\":[[2022]]}"),
                        csl -> assertThat(csl).contains("\"issued\":{\"date-parts\":[[2022,3,5]]}"));
    }
}
