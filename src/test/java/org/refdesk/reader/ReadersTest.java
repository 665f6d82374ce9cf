package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;

class ReadersTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "UTF-32LE"})
    void readsTheSameTextInAnyEncoding(String charset) throws IOException {
        String text = "Señor González met Ms Müller in the café. They spoke of many things.";
        String mark = charset.equals("UTF-32LE") ? "\uFEFF" : "";
        assertThat(one("a.txt", (mark + text).getBytes(Charset.forName(charset)))
                        .text())
                .isEqualTo(text);
    }

    @Test
    void changesNothingButLineEndsAndTheMark() throws IOException {
        Document document = one("a.txt", "\uFEFF One\r\n\r\ntwo  three \r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(document.text()).isEqualTo(" One\n\ntwo  three \n");
        assertThat(document.blocks()).extracting(document::text).containsExactly("One", "two  three");
    }

    @Test
    void keepsUtf8WithAFewBrokenBytes() throws IOException {
        byte[] bytes = "Ää öö üü ßß éé X".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xE9;
        assertThat(one("a.txt", bytes).text()).isEqualTo("Ää öö üü ßß éé \uFFFD");
    }

    @Test
    void skipsBinaryFilesWithAReasonWhateverTheirName() throws IOException {
        assertThat(reason("a.txt", new byte[] {1, 2, 0, 7, 65})).isEqualTo("a binary file, not text");
        assertThat(reason("b.txt", "%PDF-1.7 \n...".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("a PDF, which is not read yet");
        assertThat(reason("c.md", "  <!DOCTYPE html><p>".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("an HTML page, which is not read yet");
    }

    @Test
    void skipsWhatIsTooBigAndSaysHowBig() throws IOException {
        Path file = folder.resolve("big.txt");
        Files.writeString(file, "x".repeat(3_000_000));
        Readers readers = new Readers(new ReadingLimits(2 << 20, 1 << 20), Catalog.EMPTY);
        assertThat(readers.read(new CorpusFile("big.txt", file)))
                .isEqualTo(new ReadResult.Skipped("2 MB, over the limit of 2 MB; split it, or raise the limit"));
    }

    @Test
    void skipsAFileThatIsGone() {
        assertThat(readers().read(new CorpusFile("gone.txt", folder.resolve("gone.txt"))))
                .isEqualTo(new ReadResult.Skipped("cannot be opened: no such file"));
    }

    @Test
    void takesALineForAParagraphWhereLinesAreParagraphs() throws IOException {
        Document document = one("a.txt", "First paragraph, whole.\nSecond paragraph.\n\nThird one.\n");
        assertThat(document.blocks())
                .extracting(document::text)
                .containsExactly("First paragraph, whole.", "Second paragraph.", "Third one.");
    }

    @Test
    void joinsLinesThatWereBrokenAtAWidth() throws IOException {
        String paragraph = """
            The report of the committee was read to the members who had come
            to the meeting in spite of the weather, and it was then discussed
            at some length before the vote was taken by a show of hands.
            """;
        Document document = one(
                "a.txt",
                paragraph + "\n" + paragraph
                        + "\n- one item that goes on and on to the end of the\n  line and past it\n- two\n");
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.LIST_ITEM);
        assertThat(document.text(document.blocks().getFirst())).isEqualTo(paragraph.strip());
    }

    @Test
    void seesHeadingsAndSeparators() throws IOException {
        String body =
                "A paragraph that is long enough to stand below a heading, and that ends as sentences do. ".repeat(2);
        Document document = one("a.txt", "The Title of It\n\n" + body + "\n\n*****\n\nWhat came next\n\n" + body);
        assertThat(document.blocks())
                .extracting(Block::kind)
                .containsExactly(BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH);
    }

    @Test
    void readsMarkdown() throws IOException {
        Document document = one("a.md", """
            ---
            title: "On Desks"
            author: A. Writer
            date: 2022-03
            ---
            # Desks #

            A desk is
            a table.

            1. First
            2. Second
            > Quoted
            > words

            | name | legs |
            |------|------|
            | desk | 4 |

            Section
            -------
            ```
            # no heading
            ```
            """);
        assertThat(document.blocks())
                .extracting(block -> block.kind() + " " + document.text(block))
                .containsExactly(
                        "HEADING Desks",
                        "PARAGRAPH A desk is\na table.",
                        "LIST_ITEM First",
                        "LIST_ITEM Second",
                        "QUOTATION Quoted\n> words",
                        "TABLE_ROW name | legs",
                        "TABLE_ROW desk | 4",
                        "HEADING Section",
                        "PARAGRAPH # no heading");
        assertThat(document.stories().getFirst().metadata().title()).isEqualTo("On Desks");
        assertThat(document.stories().getFirst().metadata().date()).hasToString("2022-03");
    }

    @Test
    void readsJsonLinesAndLosesNoLineToABrokenOne() throws IOException {
        ReadResult.Read read = (ReadResult.Read) readText("a.txt", """
            {"id": "a", "title": "T", "text": "One. Two.", "date": "2022-03-25", "publisher": "P", "other": [1]}
            {"id": "b", "text": "broken
            {"id": 7, "text": "Seven.", "date": "soon"}

            {"id": "a", "text": "Again."}
            {"text": "No id."}
            {"id": "c"}
            [1]
            """);
        assertThat(read.documents()).extracting(Document::id).containsExactly("a", "7");
        assertThat(read.documents()).extracting(Document::source).containsOnly("a.txt");
        assertThat(read.documents().getFirst().stories().getFirst().metadata().publisher())
                .isEqualTo("P");
        assertThat(read.remarks())
                .containsExactly("line 3: date \"soon\" left out; 2022, 2022-03 or 2022-03-25 is possible");
        assertThat(read.problems()).hasSize(5);
        assertThat(read.problems().getFirst()).startsWith("line 2: not valid JSON: ");
        assertThat(read.problems().subList(1, 5))
                .containsExactly(
                        "line 5: the id \"a\" again, which line 1 has",
                        "line 6: no \"id\"",
                        "line 7: no \"text\"",
                        "line 8: not a JSON object");
    }

    @Test
    void anIdThatIsTooLongForALinkIsLeftOutWithAShortReason() throws IOException {
        ReadResult.Read read = (ReadResult.Read) readText(
                "a.jsonl",
                "{\"id\":\"" + "a/".repeat(1_450) + "\",\"text\":\"One.\"}\n{\"id\":\"" + "é".repeat(500)
                        + "\",\"text\":\"Two.\"}\n");
        assertThat(read.documents()).extracting(Document::id).containsExactly("é".repeat(500));
        assertThat(read.problems())
                .containsExactly(
                        "line 1: its id has over 1000 bytes; give it a shorter one than \"" + "a/".repeat(39) + "a…\"");
    }

    @Test
    void marksOfQuotationBeyondASaneDepthArePlainText() throws IOException {
        Document document = one("a.md", "> > Quoted\n\n" + "> ".repeat(3_000) + "deep\n\n" + ">".repeat(6_000) + "\n");
        assertThat(document.blocks())
                .extracting(block -> block.kind() + " " + (block.end() - block.start()))
                .containsExactly("QUOTATION 6", "PARAGRAPH 6004", "PARAGRAPH 6000");
    }

    @Test
    void passesOverALineThatIsTooLong() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(
                file,
                "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"" + "x".repeat(500)
                        + "\"}\n{\"id\":\"c\",\"text\":\"Three.\"}");
        Readers readers = new Readers(new ReadingLimits(1 << 20, 100), Catalog.EMPTY);
        ReadResult.Read read = (ReadResult.Read) readers.read(new CorpusFile("a.jsonl", file));
        assertThat(read.documents()).extracting(Document::id).containsExactly("a", "c");
        assertThat(read.problems()).containsExactly("line 2: over the limit of 100 bytes a line");
    }

    @Test
    void readsAnEmptyFileAsADocumentWithoutBlocks() throws IOException {
        assertThat(one("a.txt", "").blocks()).isEmpty();
    }

    private Document one(String name, String text) throws IOException {
        return one(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Document one(String name, byte[] bytes) throws IOException {
        List<Document> documents = ((ReadResult.Read) read(name, bytes)).documents();
        assertThat(documents).hasSize(1);
        return documents.getFirst();
    }

    private String reason(String name, byte[] bytes) throws IOException {
        return ((ReadResult.Skipped) read(name, bytes)).reason();
    }

    private ReadResult readText(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private ReadResult read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return readers().read(new CorpusFile(name, file));
    }

    private static Readers readers() {
        return new Readers(ReadingLimits.DEFAULT, Catalog.EMPTY);
    }
}
