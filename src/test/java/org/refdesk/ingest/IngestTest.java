package org.refdesk.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.embedding.EmbeddingException;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.index.Completeness;
import org.refdesk.index.IndexException;
import org.refdesk.index.IndexFolder;
import org.refdesk.index.IndexSnapshot;
import org.refdesk.index.Manifest;
import org.refdesk.index.PassageIndex;
import org.refdesk.index.Samples;
import org.refdesk.index.StoredDocument;

class IngestTest {
    @TempDir
    Path folder;

    private final HashEmbedder embedder = new HashEmbedder();

    private IngestReport ingest(MemoryFile... files) {
        return ingest(new ListedFiles(List.of(files), catalogStamp(files)));
    }

    private IngestReport ingest(ListedFiles corpus) {
        return new Ingest(folder, embedder.model(), () -> embedder, Samples::passages, Progress.NONE).run(corpus);
    }

    private static String catalogStamp(MemoryFile... files) {
        return Stream.of(files).map(MemoryFile::catalogKey).collect(Collectors.joining(","));
    }

    private List<String> ids() {
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            return snapshot.documents().stream().map(StoredDocument::id).toList();
        }
    }

    private String text(String id) {
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            return snapshot.documents().stream()
                    .filter(document -> document.id().equals(id))
                    .map(document -> snapshot.text(id, 0, document.characters()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Completeness completeness() {
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            return snapshot.completeness();
        }
    }

    private long generation() {
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            return snapshot.generation();
        }
    }

    @Test
    void newFilesAreAdded() {
        IngestReport report = ingest(MemoryFile.of("a.txt", "Dams hold."), MemoryFile.of("b.txt", "Rivers run."));
        assertThat(report.added()).hasSize(2);
        assertThat(ids()).containsExactly("a.txt", "b.txt");
    }

    @Test
    void filesThatLookTheSameAreNotEvenOpened() {
        MemoryFile file = MemoryFile.of("a.txt", "Dams hold.");
        ingest(file);
        int opened = file.opened().get();
        IngestReport report = ingest(file);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(file.opened()).hasValue(opened);
    }

    @Test
    void whetherTheIndexIsThatOfTheCorpusIsToldByTheBytesOfWhatLooksChanged() throws IOException {
        MemoryFile file = MemoryFile.of("a.txt", "Dams hold.");
        Ingest ingest = new Ingest(folder, embedder.model(), () -> embedder, Samples::passages, Progress.NONE);
        assertThat(ingest.same(new ListedFiles(List.of(file), ""))).isEmpty();
        ingest(file, MemoryFile.of("b.txt", "!"));
        List<MemoryFile> touched = List.of(file.touched(), MemoryFile.of("b.txt", "!"));
        assertThat(ingest.same(new ListedFiles(touched, catalogStamp(touched.toArray(MemoryFile[]::new))))
                        .orElseThrow()
                        .skipped())
                .hasSize(1);
        for (List<MemoryFile> other : List.of(
                List.of(file),
                List.of(MemoryFile.of("a.txt", "Dams held."), MemoryFile.of("b.txt", "!")),
                List.of(file.catalogued("k"), MemoryFile.of("b.txt", "!")))) {
            assertThat(ingest.same(new ListedFiles(other, catalogStamp(other.toArray(MemoryFile[]::new)))))
                    .isEmpty();
        }
    }

    @Test
    void aFileThatWasOnlyTouchedChangesNothing() {
        MemoryFile file = MemoryFile.of("a.txt", "Dams hold.");
        ingest(file);
        long generation = generation();
        IngestReport report = ingest(file.touched());
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(generation()).isEqualTo(generation);
        int opened = file.opened().get();
        ingest(file.touched());
        assertThat(file.opened()).hasValue(opened);
    }

    @Test
    void inAChangedFileOnlyNewPassagesAreEmbedded() {
        ingest(MemoryFile.of("a.txt", "Dams hold. Rivers run.\nSame line."));
        long generation = generation();
        embedder.embedded().clear();
        IngestReport report = ingest(MemoryFile.of("a.txt", "Dams hold. Lakes lie.\nSame line."));
        assertThat(report.changed()).hasSize(1);
        assertThat(embedder.embedded()).containsExactly("Dams hold. Lakes lie.");
        assertThat(text("a.txt")).isEqualTo("Dams hold. Lakes lie.\nSame line.");
        assertThat(generation()).isGreaterThan(generation);
    }

    @Test
    void aFileThatIsStillBeingWrittenIsNotRead() {
        IngestReport report = ingest(MemoryFile.of("a.txt", "Dams hold."), MemoryFile.of("b.txt", "... Rivers"));
        assertThat(report.added()).containsExactly("a.txt");
        assertThat(report.skipped()).isEmpty();
        assertThat(ids()).containsExactly("a.txt");
    }

    @Test
    void ofAFileThatIsBeingWrittenAgainWhatWasThereStays() {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        long generation = generation();
        IngestReport report = ingest(MemoryFile.of("a.txt", "... Dams"));
        assertThat(report.isChange()).isFalse();
        assertThat(text("a.txt")).isEqualTo("Dams hold.");
        assertThat(generation()).isEqualTo(generation);
        assertThat(ingest(MemoryFile.of("a.txt", "Dams break.")).changed()).containsExactly("a.txt");
    }

    @Test
    void aFileThatIsBeingWrittenKeepsNoOtherWaiting() {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        ingest(MemoryFile.of("a.txt", "... Dams"), MemoryFile.of("b.txt", "Rivers run."));
        assertThat(ids()).containsExactly("a.txt", "b.txt");
        assertThat(text("a.txt")).isEqualTo("Dams hold.");
    }

    @Test
    void aRenamedFileIsNotEmbeddedAgain() {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        IngestReport report = ingest(MemoryFile.of("b.txt", "Dams hold."));
        assertThat(report.added()).hasSize(1);
        assertThat(report.removed()).hasSize(1);
        assertThat(report.embedded()).isZero();
        assertThat(ids()).containsExactly("b.txt");
    }

    @Test
    void aTextThatStandsTwiceIsEmbeddedOnce() {
        ingest(MemoryFile.of("a.txt", "Dams hold.\nDams hold."), MemoryFile.of("b.txt", "Dams hold."));
        assertThat(embedder.embedded()).containsExactly("Dams hold.");
    }

    @Test
    void aDeletedFileIsGone() {
        ingest(MemoryFile.of("a.txt", "Dams hold."), MemoryFile.of("b.txt", "Rivers run."));
        IngestReport report = ingest(MemoryFile.of("b.txt", "Rivers run."));
        assertThat(report.removed()).hasSize(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(ids()).containsExactly("b.txt");
    }

    @Test
    void anotherCatalogEntryIsWrittenWithoutEmbedding() {
        MemoryFile file = MemoryFile.of("a.txt", "Dams hold.");
        ingest(file);
        IngestReport report = ingest(file.catalogued("A title"));
        assertThat(report.changed()).hasSize(1);
        assertThat(report.embedded()).isZero();
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            StoredDocument document = snapshot.documents().getFirst();
            assertThat(document.stories().getFirst().metadata().title()).isEqualTo("A title");
        }
    }

    @Test
    void filesThatCannotBeReadAreListedEachTimeAndDoNotStopTheRest() {
        MemoryFile[] files = {
            MemoryFile.of("binary", "!"),
            MemoryFile.of("forbidden", "!!"),
            MemoryFile.of("breaks", "!? defect"),
            MemoryFile.of("good.txt", "Dams hold.")
        };
        for (int run = 0; run < 3; run++) {
            IngestReport report = ingest(files);
            assertThat(report.skipped())
                    .extracting(IngestReport.Skipped::name)
                    .containsExactly("binary", "forbidden", "breaks");
            assertThat(report.skipped().getFirst().reason()).isEqualTo("it is not text");
            assertThat(report.skipped().get(1).reason()).contains("Permission denied");
        }
        assertThat(ids()).containsExactly("good.txt");
        assertThat(files[0].opened()).hasValue(2);
    }

    @Test
    void aFileThatTakesAllMemoryIsLeftOutAndTriedAgainByTheNextIngest() {
        MemoryFile huge = MemoryFile.of("huge.txt", "!* huge");
        MemoryFile good = MemoryFile.of("good.txt", "Dams hold.");
        assertThat(ingest(huge, good).skipped())
                .extracting(IngestReport.Skipped::name)
                .containsExactly("huge.txt");
        assertThat(ids()).containsExactly("good.txt");
        int opened = huge.opened().get();
        assertThat(ingest(huge, good, MemoryFile.of("more.txt", "Rivers run.")).skipped())
                .extracting(IngestReport.Skipped::reason)
                .containsExactly(
                        "taking it in needs more memory than the program may use; split it, or give the program more");
        assertThat(huge.opened().get()).isGreaterThan(opened);
        assertThat(ids()).containsExactly("good.txt", "more.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"! a PDF now", "!! forbidden", "!? defect", "!* huge"})
    void whatCannotBeReadAgainKeepsWhatTheIndexHasAndSaysSoEachTime(String unreadable) {
        ingest(MemoryFile.of("a.txt", "Dams hold."), MemoryFile.of("b.txt", "Rivers run."));
        for (int run = 0; run < 3; run++) {
            IngestReport report = ingest(MemoryFile.of("a.txt", unreadable), MemoryFile.of("b.txt", "Rivers run."));
            assertThat(report.removed()).isEmpty();
            assertThat(report.skipped()).isEmpty();
            assertThat(report.unchanged()).isEqualTo(1);
            assertThat(report.kept()).singleElement().satisfies(kept -> {
                assertThat(kept.name()).isEqualTo("a.txt");
                assertThat(kept.documents()).isEqualTo(1);
                assertThat(kept.reason()).isNotBlank();
            });
            assertThat(text("a.txt")).isEqualTo("Dams hold.");
            assertThat(completeness().outdated("a.txt", "a.txt")).isPresent();
            assertThat(completeness().outdated("b.txt", "b.txt")).isEmpty();
        }
        assertThat(ingest(MemoryFile.of("a.txt", "Dams break."), MemoryFile.of("b.txt", "Rivers run."))
                        .changed())
                .containsExactly("a.txt");
        assertThat(completeness()).isEqualTo(Completeness.WHOLE);
    }

    @Test
    void whatMayBeReadSoonIsTriedAgainAndWhatIsOfNoUseIsNot() {
        MemoryFile forbidden = MemoryFile.of("a.txt", "!! forbidden");
        MemoryFile pdf = MemoryFile.of("b.txt", "! a PDF");
        ingest(MemoryFile.of("a.txt", "Dams hold."), MemoryFile.of("b.txt", "Rivers run."));
        assertThat(ingest(forbidden, pdf).retry()).isTrue();
        int opened = pdf.opened().get();
        int tried = forbidden.opened().get();
        assertThat(ingest(forbidden, pdf).kept()).hasSize(2);
        assertThat(forbidden.opened().get()).isGreaterThan(tried);
        assertThat(pdf.opened()).hasValue(opened);
        assertThat(ingest(MemoryFile.of("a.txt", "Dams hold."), pdf).retry()).isFalse();
    }

    @Test
    void aFileThatReadsAsBeforeAgainIsUpToDate() {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        ingest(MemoryFile.of("a.txt", "!! forbidden"));
        IngestReport report = ingest(MemoryFile.of("a.txt", "Dams hold."));
        assertThat(report.isChange()).isFalse();
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(completeness()).isEqualTo(Completeness.WHOLE);
    }

    @Test
    void ofAFileWithABrokenLineTheDocumentsThatWereThereStay() {
        ingest(MemoryFile.of("many.jsonl", "d1 One.\nd2 Two.\nd3 Three."));
        for (int run = 0; run < 2; run++) {
            IngestReport report = ingest(MemoryFile.of("many.jsonl", "d1 Uno.\n!d2 Tw\nd4 Four."));
            assertThat(report.removed()).isEmpty();
            assertThat(report.kept()).containsExactly(new IngestReport.Kept("many.jsonl", "a line is broken", 2));
            assertThat(report.unchanged()).isEqualTo(run == 0 ? 0 : 2);
            assertThat(ids()).containsExactly("d1", "d2", "d3", "d4");
            assertThat(completeness().outdated("many.jsonl", "d2")).isPresent();
            assertThat(completeness().outdated("many.jsonl", "d1")).isEmpty();
        }
        assertThat(ingest(MemoryFile.of("many.jsonl", "d1 Uno.\nd4 Four.")).removed())
                .containsExactlyInAnyOrder("d2", "d3");
    }

    @Test
    void aDocumentOfABrokenFileThatAnotherFileHasNowIsOfThatFile() {
        ingest(MemoryFile.of("a.jsonl", "d1 One.\nd2 Two."), MemoryFile.of("b.jsonl", "d3 Three."));
        IngestReport report =
                ingest(MemoryFile.of("a.jsonl", "d1 One.\n!broken"), MemoryFile.of("b.jsonl", "d2 Deux.\nd3 Three."));
        assertThat(report.kept()).isEmpty();
        assertThat(text("d2")).isEqualTo("d2 Deux.");
    }

    @Test
    void aFileThatIsNotListedIsKeptUnlessItIsGone() {
        MemoryFile stays = MemoryFile.of("b.txt", "Rivers run.");
        ingest(MemoryFile.of("in/a.txt", "Dams hold."), stays);
        for (int run = 0; run < 2; run++) {
            IngestReport report = ingest(new ListedFiles(
                    List.of(stays),
                    "unlisted",
                    List.of(new IngestReport.Skipped("in", "permission denied")),
                    Map.of("in/a.txt", "its folder cannot be listed")));
            assertThat(report.kept())
                    .containsExactly(new IngestReport.Kept("in/a.txt", "its folder cannot be listed", 1));
            assertThat(report.skipped()).containsExactly(new IngestReport.Skipped("in", "permission denied"));
            assertThat(ids()).containsExactly("b.txt", "in/a.txt");
            assertThat(completeness().files()).isEqualTo(3);
        }
        assertThat(ingest(stays).removed()).containsExactly("in/a.txt");
    }

    @Test
    void anIndexSaysWhatOfItsCorpusIsMissing() {
        ingest(MemoryFile.of("a.txt", "Dams hold."), MemoryFile.of("b.pdf", "!"), MemoryFile.of("c.jsonl", "d C.\n!x"));
        assertThat(completeness())
                .isEqualTo(new Completeness(
                        3,
                        List.of(
                                new Completeness.Unread("b.pdf", "it is not text", false),
                                new Completeness.Unread("c.jsonl", "a line is broken", true)),
                        0,
                        List.of()));
    }

    @Test
    void ofAFileOfManyDocumentsOnlyTheChangedOnesAreWritten() {
        ingest(MemoryFile.of("many.jsonl", "d1 One.\nd2 Two.\nd3 Three."));
        IngestReport report = ingest(MemoryFile.of("many.jsonl", "d1 One.\nd2 Deux.\nd4 Four."));
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.changed()).hasSize(1);
        assertThat(report.added()).hasSize(1);
        assertThat(report.removed()).hasSize(1);
        assertThat(ids()).containsExactly("d1", "d2", "d4");
    }

    @Test
    void anIdThatIsTakenIsLeftOutAndReportedEachTime() {
        MemoryFile first = MemoryFile.of("a.jsonl", "d1 One.");
        MemoryFile second = MemoryFile.of("b.jsonl", "d1 Other.\nd2 Two.");
        for (int run = 0; run < 2; run++) {
            assertThat(ingest(first, second).skipped())
                    .containsExactly(new IngestReport.Skipped(
                            "b.jsonl",
                            "1 of its documents left out: the id d1 is that of another document, in a.jsonl",
                            IngestReport.Skipped.Extent.PART));
        }
        assertThat(text("d1")).isEqualTo("d1 One.");
    }

    @Test
    void aDocumentThatMovesToAnotherFileIsKept() {
        ingest(MemoryFile.of("a.jsonl", "d1 One.\nd2 Two."), MemoryFile.of("b.jsonl", "d3 Three."));
        ingest(MemoryFile.of("a.jsonl", "d2 Two."), MemoryFile.of("b.jsonl", "d1 One.\nd3 Three."));
        assertThat(ids()).containsExactly("d1", "d2", "d3");
        IngestReport report =
                ingest(MemoryFile.of("a.jsonl", "d1 One.\nd2 Two."), MemoryFile.of("b.jsonl", "d3 Three."));
        assertThat(report.changed()).hasSize(1);
        assertThat(report.embedded()).isZero();
        assertThat(ids()).containsExactly("d1", "d2", "d3");
    }

    @Test
    void withoutVectorsNoModelIsAskedFor() {
        IngestReport report = new Ingest(
                        folder,
                        Manifest.NO_VECTORS,
                        () -> {
                            throw new AssertionError("asked");
                        },
                        Samples::passages,
                        Progress.NONE)
                .run(new ListedFiles(List.of(MemoryFile.of("a.txt", "Dams hold.")), ""));
        assertThat(report.added()).hasSize(1);
    }

    @Test
    void anotherModelBuildsTheIndexAgainAndSaysWhy() {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        IngestReport report = new Ingest(folder, Manifest.NO_VECTORS, () -> embedder, Samples::passages, Progress.NONE)
                .run(new ListedFiles(List.of(MemoryFile.of("a.txt", "Dams hold.")), ""));
        assertThat(report.rebuildReason()).contains("its model is hash-8, and the configuration says off");
        assertThat(report.added()).hasSize(1);
        assertThat(ingest(MemoryFile.of("a.txt", "Dams hold.")).rebuildReason()).isNotNull();
    }

    @Test
    void aDamagedIndexIsBuiltAgainAndSaysSo() throws IOException {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        Path passages;
        try (IndexFolder index = IndexFolder.open(folder, embedder.model())) {
            passages = index.passages();
        }
        try (Stream<Path> files = Files.list(passages)) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[10]);
            }
        }
        IngestReport report = ingest(MemoryFile.of("a.txt", "Dams hold."));
        assertThat(report.rebuildReason()).contains("damaged");
        assertThat(ids()).containsExactly("a.txt");
    }

    @Test
    void aLedgerThatIsLostOrDamagedCostsNoEmbedding() throws IOException {
        MemoryFile file = MemoryFile.of("a.txt", "Dams hold.");
        ingest(file);
        Files.write(folder.resolve("ledger"), new byte[7]);
        IngestReport report = ingest(file);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.embedded()).isZero();
    }

    @Test
    void aModelThatFailsLeavesTheIndexAsItWas() {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        Ingest broken = new Ingest(
                folder,
                embedder.model(),
                () -> {
                    throw new EmbeddingException("hash-8", "gone", null);
                },
                Samples::passages,
                Progress.NONE);
        assertThatThrownBy(() -> broken.run(new ListedFiles(List.of(MemoryFile.of("a.txt", "Other.")), "")))
                .isInstanceOf(EmbeddingException.class);
        assertThat(text("a.txt")).isEqualTo("Dams hold.");
        assertThat(ingest(MemoryFile.of("a.txt", "Other.")).changed()).containsExactly("a.txt");
    }

    @Test
    void anInterruptLeavesTheIndexAsOfTheLastCommitAndTheNextRunGoesOn() {
        ingest(MemoryFile.of("a.txt", "Dams hold."));
        Progress interrupting = new Progress() {
            @Override
            public void started(long bytes) {}

            @Override
            public void advanced(long bytes) {
                Thread.currentThread().interrupt();
            }

            @Override
            public void done() {}
        };
        Ingest ingest = new Ingest(folder, embedder.model(), () -> embedder, Samples::passages, interrupting);
        IngestReport report = ingest.run(
                new ListedFiles(List.of(MemoryFile.of("a.txt", "Other."), MemoryFile.of("b.txt", "More.")), ""));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.interrupted()).isTrue();
        assertThat(text("a.txt")).isEqualTo("Dams hold.");
        assertThat(ingest(MemoryFile.of("a.txt", "Other."), MemoryFile.of("b.txt", "More."))
                        .added())
                .containsExactly("b.txt");
    }

    @Test
    void aLongIngestIsCommittedOnTheWaySoThatNothingIsEmbeddedTwice() {
        MemoryFile[] files = IntStream.range(0, 3)
                .mapToObj(file -> MemoryFile.of("f" + file, sentences(file)))
                .toArray(MemoryFile[]::new);
        List<Long> advanced = new ArrayList<>();
        Progress interrupting = new Progress() {
            @Override
            public void started(long bytes) {
                assertThat(bytes)
                        .isEqualTo(Stream.of(files).mapToLong(MemoryFile::size).sum());
            }

            @Override
            public void advanced(long bytes) {
                advanced.add(bytes);
                if (advanced.size() == 1_600) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void done() {}
        };
        IngestReport first = new Ingest(folder, embedder.model(), () -> embedder, Samples::passages, interrupting)
                .run(new ListedFiles(List.of(files), ""));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(first.interrupted()).isTrue();
        assertThatThrownBy(() -> PassageIndex.open(folder)).isInstanceOf(IndexException.class);
        embedder.embedded().clear();
        IngestReport second = ingest(files);
        assertThat(second.unchanged()).isEqualTo(2);
        assertThat(second.added()).hasSize(1);
        assertThat(embedder.embedded()).noneMatch(text -> text.contains("file 0") || text.contains("file 1"));
        assertThat(ids()).hasSize(3);
    }

    private static String sentences(int file) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 700; i++) {
            text.append("One %d of file %d. Two %d of file %d.\n".formatted(i, file, i, file));
        }
        return text.toString();
    }

    @Test
    void allBytesAreAccountedForInTheEnd() {
        long[] sums = new long[2];
        Progress counting = new Progress() {
            @Override
            public void started(long bytes) {
                sums[0] = bytes;
            }

            @Override
            public void advanced(long bytes) {
                sums[1] += bytes;
            }

            @Override
            public void done() {}
        };
        new Ingest(folder, embedder.model(), () -> embedder, Samples::passages, counting)
                .run(new ListedFiles(
                        List.of(
                                MemoryFile.of("a.txt", "# Water\nDams hold.\nRivers run."),
                                MemoryFile.of("b", "!"),
                                MemoryFile.of("c.txt", "!!")),
                        ""));
        assertThat(sums[1]).isEqualTo(sums[0]).isPositive();
    }
}
