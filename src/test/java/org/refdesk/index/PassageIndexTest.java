package org.refdesk.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.PartialDate;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.index.IndexException.Problem;

class PassageIndexTest {
    private static final Metadata KNOWN = new Metadata(
            "Dams", "The Gazette", "José Ruiz", PartialDate.parse("2022-03").orElseThrow(), null);

    @TempDir
    Path folder;

    private final HashEmbedder embedder = new HashEmbedder();

    private void write(Document... documents) throws IOException {
        try (IndexFolder index = IndexFolder.open(folder, embedder.model());
                PassageIndexWriter writer = index.writer()) {
            for (Document document : documents) {
                writer.replace(document, "", Samples.embedded(document, embedder));
            }
            writer.commit();
            index.publish();
        }
    }

    private static int[] find(IndexSnapshot snapshot, Query query) throws IOException {
        return Arrays.stream(snapshot.searcher().search(query, 10).scoreDocs)
                .mapToInt(hit -> hit.doc)
                .toArray();
    }

    @Test
    void aPassageComesBackWithAllThatACitationNeeds() throws IOException {
        String text = "# Water\nDams hold. Rivers run.\nAll flows.";
        write(Samples.document("a.txt", KNOWN, text));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            int[] found = find(snapshot, new TermQuery(new Term(IndexSchema.TEXT, "river")));
            assertThat(found).hasSize(1);
            StoredPassage passage = snapshot.passage(found[0]);
            assertThat(passage.text()).isEqualTo("Dams hold. Rivers run.");
            assertThat(passage.text(passage.passage().sentences().get(1))).isEqualTo("Rivers run.");
            assertThat(passage.metadata()).isEqualTo(KNOWN);
            assertThat(passage.document()).isEqualTo("a.txt");
            assertThat(passage.blockAt(passage.passage().start()).number()).isEqualTo(2);
        }
    }

    @Test
    void aPassageLeadsToTheOneBeforeItWhereOnlyWhiteSpaceIsBetween() throws IOException {
        write(Samples.document("a.txt", KNOWN, "Dams hold.\nRivers run.\n# Air\nWinds blow."));
        write(Samples.document("b.txt", KNOWN, "Fires burn."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            assertThat(before("river", snapshot)).contains("Dams hold.");
            assertThat(before("dam", snapshot)).isEmpty();
            assertThat(before("wind", snapshot)).isEmpty();
            assertThat(before("fire", snapshot)).isEmpty();
        }
    }

    private static Optional<String> before(String term, IndexSnapshot snapshot) throws IOException {
        int found = find(snapshot, new TermQuery(new Term(IndexSchema.TEXT, term)))[0];
        return snapshot.before(found).map(StoredPassage::text);
    }

    @Test
    void aSentenceLeadsToItsPassage() throws IOException {
        write(Samples.document("a.txt", KNOWN, "One two. Three four. Five six.\nSeven eight."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            Query nearest = new KnnFloatVectorQuery(IndexSchema.SENTENCE_VECTOR, embedder.query("Three four."), 1);
            int sentence = find(snapshot, nearest)[0];
            LeafReaderContext leaf = snapshot.searcher()
                    .getIndexReader()
                    .leaves()
                    .get(ReaderUtil.subIndex(
                            sentence, snapshot.searcher().getIndexReader().leaves()));
            NumericDocValues toPassage = leaf.reader().getNumericDocValues(IndexSchema.SENTENCES);
            assertThat(toPassage.advanceExact(sentence - leaf.docBase)).isTrue();
            StoredPassage passage = snapshot.passage(sentence + (int) toPassage.longValue());
            assertThat(passage.text()).isEqualTo("One two. Three four. Five six.");
        }
    }

    @Test
    void vectorsAreReadInAnyOrder() throws IOException {
        write(Samples.document("a.txt", KNOWN, "One two. Three four.\nFive six."));
        write(Samples.document("b.txt", KNOWN, "Seven eight."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            for (String text : new String[] {"Seven eight.", "One two. Three four.", "Five six."}) {
                Query nearest = new KnnFloatVectorQuery(IndexSchema.PASSAGE_VECTOR, embedder.query(text), 1);
                int passage = find(snapshot, nearest)[0];
                assertThat(snapshot.passageVector(passage)).isEqualTo(embedder.query(text));
                assertThat(snapshot.sentenceVector(passage)).isNull();
                assertThat(snapshot.vectorsOf(text).getFirst()).isEqualTo(embedder.query(text));
            }
            assertThat(snapshot.vectorsOf("Nine ten.")).isEmpty();
        }
    }

    @Test
    void theCanonicalTextComesBackCharacterForCharacter() throws IOException {
        StringBuilder text = new StringBuilder("Half a pair \ud800 and café. ");
        while (text.length() < 3 * IndexSchema.PIECE_LENGTH) {
            text.append("😀 grin ");
        }
        write(Samples.document("a.txt", KNOWN, text.toString()));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            assertThat(snapshot.text("a.txt", 0, text.length())).isEqualTo(text.toString());
            int edge = IndexSchema.PIECE_LENGTH;
            for (int start = edge - 9; start < edge + 9; start++) {
                assertThat(snapshot.text("a.txt", start, edge + 10)).isEqualTo(text.substring(start, edge + 10));
            }
            assertThat(snapshot.text("a.txt", 5, 5)).isEmpty();
            assertThatThrownBy(() -> snapshot.text("a.txt", 0, text.length() + 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> snapshot.text("no.txt", 0, 1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theSameSentenceIsFoundInOtherDocuments() throws IOException {
        write(
                Samples.document("b.txt", KNOWN, "“Dams hold water.” Yes."),
                Samples.document("a.txt", KNOWN, "dams hold  wáter."),
                Samples.document("c.txt", KNOWN, "Dams hold."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            assertThat(snapshot.documentsSaying(TextFingerprint.ofWords("Dams hold water")))
                    .containsExactly("a.txt", "b.txt");
            assertThat(snapshot.documentsSaying(TextFingerprint.ofWords("Nothing")))
                    .isEmpty();
        }
    }

    @Test
    void documentsAreListedWithTheirStories() throws IOException {
        write(Samples.document("b.txt", KNOWN, "One.\nTwo."), Samples.document("a.txt", Metadata.UNKNOWN, "Three."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            assertThat(snapshot.documents()).extracting(StoredDocument::id).containsExactly("a.txt", "b.txt");
            assertThat(snapshot.documents().get(1).stories())
                    .containsExactly(new StoredDocument.StoredStory(KNOWN, 1, 2));
        }
    }

    @Test
    void wordsAreCountedAndCorrected() throws IOException {
        write(Samples.document("a.txt", KNOWN, "González transfers.\nGonzalez money."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            SurfaceWords words = snapshot.words();
            assertThat(words.count("gonzalez")).isEqualTo(2);
            assertThat(words.count("transfer")).isZero();
            assertThat(words.near("gonsalez", 2)).containsExactly("gonzalez");
            assertThat(words.near("ttransfers", 1)).containsExactly("transfers");
        }
    }

    @Test
    void publisherAuthorAndPhrasesAreSearchable() throws IOException {
        write(Samples.document("a.txt", KNOWN, "Rivers run."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            assertThat(find(snapshot, new PhraseQuery(IndexSchema.PUBLISHER, "the", "gazette")))
                    .hasSize(1);
            assertThat(find(snapshot, new TermQuery(new Term(IndexSchema.AUTHOR, "jose"))))
                    .hasSize(1);
            assertThat(find(snapshot, new PhraseQuery(IndexSchema.TEXT, "river", "run")))
                    .hasSize(1);
        }
    }

    @Test
    void aSnapshotStaysAsItIsAndRefreshShowsTheNewCommit() throws IOException {
        write(Samples.document("a.txt", KNOWN, "Old text."));
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot before = index.acquire()) {
            assertThat(index.refresh()).isFalse();
            write(Samples.document("a.txt", KNOWN, "New text here."));
            assertThat(index.refresh()).isTrue();
            assertThat(before.text("a.txt", 0, 9)).isEqualTo("Old text.");
            try (IndexSnapshot after = index.acquire()) {
                assertThat(after.text("a.txt", 0, 9)).isEqualTo("New text ");
                assertThat(after.generation()).isGreaterThan(before.generation());
                assertThat(after.documents()).hasSize(1);
            }
        }
    }

    @Test
    void whoComesAfterItIsClosedIsToldSo() throws IOException {
        write(Samples.document("a.txt", KNOWN, "Old text."));
        PassageIndex index = PassageIndex.open(folder);
        IndexSnapshot before = index.acquire();
        index.close();
        index.close();
        assertThat(before.text("a.txt", 0, 9)).isEqualTo("Old text.");
        before.close();
        before.close();
        List<Executable> late =
                List.of(() -> index.acquire().close(), index::refresh, index::manifest, index::generation);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (Executable one : late) {
                assertThatThrownBy(one::execute)
                        .isInstanceOf(AlreadyClosedException.class)
                        .hasMessageContaining("closed");
            }
        });
    }

    @Test
    void anIndexWithoutVectorsIsSearchedByWords() throws IOException {
        Document document = Samples.document("a.txt", KNOWN, "Rivers run.");
        try (IndexFolder index = IndexFolder.open(folder, Manifest.NO_VECTORS);
                PassageIndexWriter writer = index.writer()) {
            writer.replace(
                    document,
                    "",
                    Samples.passages(document).stream()
                            .map(EmbeddedPassage::withoutVectors)
                            .toList());
            writer.commit();
            index.publish();
        }
        try (PassageIndex index = PassageIndex.open(folder);
                IndexSnapshot snapshot = index.acquire()) {
            assertThat(index.manifest().vectors()).isFalse();
            int passage = find(snapshot, new TermQuery(new Term(IndexSchema.TEXT, "river")))[0];
            assertThat(snapshot.passageVector(passage)).isNull();
        }
    }

    @Test
    void aFolderWithoutIndexIsNamed() {
        assertThatThrownBy(() -> PassageIndex.open(folder))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.problem()).isEqualTo(Problem.MISSING))
                .hasMessageContaining("refdesk index");
    }
}
