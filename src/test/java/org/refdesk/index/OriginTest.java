package org.refdesk.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;

class OriginTest {
    private static final int PASSAGES = 1_000;
    private static final Metadata LONG = new Metadata(
            IntStream.range(0, 50).mapToObj(i -> "w" + i * 7919).collect(Collectors.joining(" ")),
            null,
            null,
            null,
            "https://example.org/" + "a".repeat(1_900));

    @TempDir
    Path folder;

    @Test
    void whatIsKnownOfAStoryIsStoredOnceAndNotWithEachOfItsPassages() throws IOException {
        long plain = bytes("plain", Metadata.UNKNOWN);
        long known = bytes("known", LONG);
        assertThat(known - plain).isLessThan(20L * PASSAGES);
    }

    @Test
    void eachPassageKnowsWhatIsKnownOfItsStory() throws IOException {
        bytes("known", LONG);
        try (PassageIndex index = PassageIndex.open(folder.resolve("known"));
                IndexSnapshot snapshot = index.acquire()) {
            int last = snapshot.searcher().getIndexReader().maxDoc() - 1;
            StoredPassage passage = snapshot.passage(last);
            assertThat(passage.document()).isEqualTo("a.txt");
            assertThat(passage.source()).isEqualTo("a.txt");
            assertThat(passage.metadata()).isEqualTo(LONG);
            assertThat(passage.about().size()).isEqualTo(50);
            assertThat(snapshot.passage(last - 1).origin()).isSameAs(passage.origin());
        }
    }

    private long bytes(String name, Metadata metadata) throws IOException {
        Path index = Files.createDirectory(folder.resolve(name));
        Document document = Samples.document(
                "a.txt",
                metadata,
                IntStream.range(0, PASSAGES)
                        .mapToObj(i -> "Dam " + i + " holds.")
                        .collect(Collectors.joining("\n")));
        try (IndexFolder opened = IndexFolder.open(index, Manifest.NO_VECTORS);
                PassageIndexWriter writer = opened.writer()) {
            List<EmbeddedPassage> passages = Samples.passages(document).stream()
                    .map(passage -> new EmbeddedPassage(passage, List.of()))
                    .toList();
            writer.replace(document, "", passages);
            writer.commit();
            opened.publish();
        }
        return IndexState.bytes(index);
    }
}
