package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.document.Block;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.document.Story;

class CatalogFileTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatIsKnown() {
        CatalogFile file = CatalogFile.parse("catalog.yaml", """
            documents:
              a.txt:
                publisher: P
                stories:
                  - {first: 1, last: 3, title: One, date: 2022-03}
                  - first: 5
                boilerplate: [4, "6-7"]
                text: [5]
              b:
                author: A
            """);
        assertThat(file.mistakes()).isEmpty();
        Catalog.Entry entry = file.catalog().entry("a.txt").orElseThrow();
        assertThat(entry.stories())
                .containsExactly(
                        new Catalog.Article(
                                1, 3, new Metadata("One", null, null, new PartialDate(2022, 3, null), null)),
                        new Catalog.Article(5, null, Metadata.UNKNOWN));
        assertThat(entry.boilerplate()).containsExactly(new Catalog.Lines(4, 4), new Catalog.Lines(6, 7));
        assertThat(file.catalog().documents()).containsExactlyInAnyOrder("a.txt", "b");
    }

    @Test
    void reportsAllMistakesAtOnceWithTheirLines() {
        CatalogFile file = CatalogFile.parse("catalog.yaml", """
            documents:
              a.txt:
                publishr: P
                date: March
                stories:
                  - first: 0
                  - last: 2
                  - first: 4
                    last: 3
                  - first: 5
                    last: 9
                  - first: 7
                boilerplate: [x, "7-3"]
                text: 5
                title: [a]
                date: 2022
              b.txt: hello
            colour: red
            """);
        assertThat(file.mistakes())
                .containsExactly(
                        "catalog.yaml:3: unknown key \"publishr\"; did you mean \"publisher\"?",
                        "catalog.yaml:4: date: \"March\"; 2022, 2022-03 or 2022-03-25 is possible",
                        "catalog.yaml:6: first: \"0\"; a line number from 1 is possible",
                        "catalog.yaml:7: a story needs its first line; add first:",
                        "catalog.yaml:8: last: 3 must not be before first: 4",
                        "catalog.yaml:12: first: 7 lies before the end of the story above",
                        "catalog.yaml:13: boilerplate: \"x\"; a line such as 31 or lines such as \"34-47\" are"
                                + " possible",
                        "catalog.yaml:13: boilerplate: \"7-3\"; a line such as 31 or lines such as \"34-47\" are"
                                + " possible",
                        "catalog.yaml:14: text: must be a list",
                        "catalog.yaml:15: title: must be a single value",
                        "catalog.yaml:16: date is there twice; line 4 has it too",
                        "catalog.yaml:17: b.txt: must be a mapping with title, publisher, author, date, url, stories,"
                                + " boilerplate, text",
                        "catalog.yaml:18: unknown key \"colour\"; possible are documents");
    }

    @Test
    void reportsWhatIsNoYaml() {
        assertThat(CatalogFile.parse("catalog.yaml", "documents:\n  a: [1\n").mistakes())
                .singleElement()
                .asString()
                .contains(": not valid YAML: ");
    }

    @Test
    void knowsNothingWhereThereIsNoCatalog() {
        assertThat(CatalogFile.read(folder)).isEqualTo(new CatalogFile(Catalog.EMPTY, List.of()));
    }

    @Test
    void hasTheLastWordOnStoriesAndBoilerplate() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"), "Menu\nFirst story.\nStill first.\nShare this\nSecond story.\n© 2024 Us\n");
        Files.writeString(folder.resolve("catalog.yml"), """
            documents:
              a.txt:
                publisher: P
                stories:
                  - {first: 2, last: 3, title: One}
                  - {first: 5, last: 5, publisher: Q}
                text: ["6"]
                boilerplate: [99]
            """);
        ReadResult.Read read = read("a.txt");
        Document document = read.documents().getFirst();
        assertThat(document.stories())
                .containsExactly(
                        new Story(0, 4, new Metadata("One", "P", null, null, null)),
                        new Story(4, 6, new Metadata(null, "Q", null, null, null)));
        assertThat(document.blocks())
                .extracting(Block::boilerplate)
                .containsExactly(true, false, false, true, false, false);
        assertThat(read.problems()).isEmpty();
        assertThat(read.remarks()).containsExactly("catalog: line 99 is past the end; the text has 7 lines");
    }

    @Test
    void speaksOfALineOfAJsonLinesFileByItsId() throws IOException {
        Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"x\", \"title\": \"T\", \"text\": \"One.\"}\n");
        Files.writeString(folder.resolve("catalog.yaml"), "documents:\n  x:\n    author: A\n");
        assertThat(read("a.jsonl").documents().getFirst().stories().getFirst().metadata())
                .isEqualTo(new Metadata("T", null, "A", null, null));
    }

    private ReadResult.Read read(String name) {
        Readers readers =
                new Readers(ReadingLimits.DEFAULT, CatalogFile.read(folder).catalog());
        return (ReadResult.Read) readers.read(new CorpusFile(name, folder.resolve(name)));
    }
}
