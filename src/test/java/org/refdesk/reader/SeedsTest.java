package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Catalog;
import org.refdesk.document.Document;
import org.refdesk.document.Story;

/** The default corpus: what the readers find out by themselves, held against what its catalog says. */
class SeedsTest {
    private static final Path SEEDS = Path.of("seeds");
    private static final CatalogFile CATALOG = CatalogFile.read(SEEDS);

    @Test
    void theCatalogHasNoMistakesAndSpeaksOfEveryFile() throws Exception {
        assertThat(CATALOG.mistakes()).isEmpty();
        assertThat(Corpus.list(SEEDS).files())
                .extracting(CorpusFile::id)
                .containsExactlyInAnyOrderElementsOf(CATALOG.catalog().documents());
    }

    @Test
    void theCatalogsStoriesAndBoilerplateAreTaken() {
        for (String id : CATALOG.catalog().documents()) {
            Catalog.Entry entry = CATALOG.catalog().entry(id).orElseThrow();
            ReadResult.Read read = read(id, CATALOG.catalog());
            Document document = read.documents().getFirst();
            assertThat(read.problems()).isEmpty();
            assertThat(document.stories())
                    .extracting(Story::metadata)
                    .isEqualTo(entry.stories().stream()
                            .map(article -> article.metadata().or(entry.metadata()))
                            .toList());
            assertThat(boilerplate(document)).isEqualTo(lines(entry.boilerplate()));
        }
    }

    @Test
    void aParagraphsNumberIsItsLineWhereNoLineIsEmpty() {
        Document document =
                read("001_bfd58ad0cbd93c3f.txt", CATALOG.catalog()).documents().getFirst();
        assertThat(document.blocks()).hasSize(164);
        assertThat(document.text(document.blocks().get(163))).startsWith("It’s a long shot");
    }

    @Test
    void boilerplateIsFoundWithoutTheCatalog() {
        for (String id : CATALOG.catalog().documents()) {
            Set<Integer> expected =
                    lines(CATALOG.catalog().entry(id).orElseThrow().boilerplate());
            Document document = read(id, Catalog.EMPTY).documents().getFirst();
            // the name of a site that stands above the headline passes for a heading, and is no more cited than one
            expected.removeIf(line -> document.blocks().stream()
                    .anyMatch(block -> line(document, block) == line
                            && block.kind() == BlockKind.HEADING
                            && !block.boilerplate()));
            assertThat(boilerplate(document)).as(id).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void mostOfTenStoriesRunTogetherAreToldApartWithoutTheCatalog() {
        assertThat(boundaryF1("001_bfd58ad0cbd93c3f.txt", 0)).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void noStoryIsDividedInside() {
        for (String id : List.of(
                "000_d125ed1f8a30d62c.txt",
                "002_32c1e9bdb9332e7c.txt",
                "003_de3967b8e837106e.txt",
                "004_7604860c5cd4034f.txt")) {
            assertThat(boundaryF1(id, 0)).as(id).isEqualTo(1);
        }
    }

    @Test
    void headingsLeadStoriesAndSections() {
        Document document =
                read("000_d125ed1f8a30d62c.txt", CATALOG.catalog()).documents().getFirst();
        assertThat(headings(document)).containsExactly("Data Sharing Violates Sanctuary Laws", "Targeting Tech Firms");
        Document bare =
                read("004_7604860c5cd4034f.txt", Catalog.EMPTY).documents().getFirst();
        assertThat(bare.stories())
                .extracting(story -> story.metadata().title())
                .containsExactly(
                        "ICE Is Using a New Facial Recognition App to Identify People, Leaked Emails Show",
                        "‘FuckLAPD.com’ Lets Anyone Use Facial Recognition to Instantly Identify Cops");
    }

    private static double boundaryF1(String id, int tolerance) {
        List<Integer> expected = CATALOG.catalog().entry(id).orElseThrow().stories().stream()
                .skip(1)
                .map(Catalog.Article::first)
                .toList();
        return StoryBoundaries.f1(
                expected, boundaries(read(id, Catalog.EMPTY).documents().getFirst()), tolerance);
    }

    private static List<Integer> boundaries(Document document) {
        return document.stories().stream()
                .skip(1)
                .map(story -> line(document, document.blocks().get(story.firstBlock())))
                .toList();
    }

    private static List<String> headings(Document document) {
        return document.blocks().stream()
                .filter(block -> block.kind() == BlockKind.HEADING && !block.boilerplate())
                .map(document::text)
                .toList();
    }

    private static Set<Integer> boilerplate(Document document) {
        Set<Integer> lines = new TreeSet<>();
        document.blocks().stream().filter(Block::boilerplate).forEach(block -> lines.add(line(document, block)));
        return lines;
    }

    private static Set<Integer> lines(List<Catalog.Lines> ranges) {
        Set<Integer> lines = new TreeSet<>();
        for (Catalog.Lines range : ranges) {
            for (int line = range.first(); line <= range.last(); line++) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static int line(Document document, Block block) {
        return (int) document.text()
                        .substring(0, block.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private static ReadResult.Read read(String id, Catalog catalog) {
        return (ReadResult.Read) new Readers(ReadingLimits.DEFAULT, catalog)
                .read(new CorpusFile(id, SEEDS.resolve(id).toAbsolutePath()));
    }
}
