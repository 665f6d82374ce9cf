package org.refdesk.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.WebAddress;
import org.refdesk.reader.catalog.CheckedMetadata;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Hostile values, in each field, by each way in: within bounds, or left out, or cut, and it is remarked on. */
@Tag("slow")
class HostileMetadataTest {
    private static final String TEXT = "The keeper lit the lamps. ".repeat(20).strip();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    Path folder;

    /** A way in: a file, and what the catalog says. */
    private record Way(String name, String content, String catalog) {}

    static List<String> kinds() {
        return List.copyOf(HostileMetadata.values().keySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aValueIsWithinBoundsOrLeftOutAndTheDocumentIsRead(String kind) throws IOException {
        String value = HostileMetadata.values().getOrDefault(kind, "");
        for (String field : CheckedMetadata.KEYS) {
            for (Way way : ways(field, value)) {
                boolean blank = value.codePoints().allMatch(c -> c == 0 || Character.isWhitespace(c));
                check(way, field, blank);
            }
        }
    }

    private static List<Way> ways(String field, String value) {
        String json = JSON.writeValueAsString(value);
        String oneLine = value.replaceAll("[\\n\\r\\x00]", " ");
        return List.of(
                new Way(
                        "a.jsonl",
                        "{\"id\": \"a.jsonl\", \"text\": \"%s\", \"%s\": %s}".formatted(TEXT, field, json),
                        ""),
                new Way("a.md", "---\n" + field + ": " + oneLine + "\n---\n" + TEXT + "\n", ""),
                new Way("b.md", "---\n" + field + ": \"" + oneLine + "\"\n---\n" + TEXT + "\n", ""),
                new Way("a.txt", TEXT + "\n", "documents:\n  a.txt:\n    " + field + ": " + json + "\n"),
                new Way(
                        "b.txt",
                        TEXT + "\n",
                        "documents: {b.txt: {stories: [{first: 1, \"" + field + "\": " + json + "}]}}\n"));
    }

    private void check(Way way, String field, boolean blank) throws IOException {
        CatalogFile catalog = CatalogFile.parse("catalog.yaml", way.catalog());
        assertThat(catalog.mistakes()).allSatisfy(HostileMetadataTest::assertShort);
        CorpusFile file = new CorpusFile(way.name(), folder.resolve(way.name()));
        Files.writeString(file.path(), new String(way.content().getBytes(UTF_8), UTF_8));
        ReadResult.Read read = (ReadResult.Read) new Readers(ReadingLimits.DEFAULT, catalog.catalog()).read(file);
        assertThat(read.problems()).isEmpty();
        assertThat(read.remarks()).allSatisfy(HostileMetadataTest::assertShort);
        Document document = read.documents().getFirst();
        assertThat(document.text()).contains(TEXT);
        assertWithinBounds(document.stories().getFirst().metadata());
        boolean told =
                !catalog.mistakes().isEmpty() || read.remarks().stream().anyMatch(remark -> remark.contains(field));
        boolean kept = value(document.stories().getFirst().metadata(), field) != null;
        assertThat(told || kept || blank || field.matches("title|publisher|author"))
                .isTrue();
    }

    private static @Nullable Object value(Metadata metadata, String field) {
        return field.equals(CheckedMetadata.DATE) ? metadata.date() : metadata.url();
    }

    private static void assertWithinBounds(Metadata metadata) {
        List<String> lines = new ArrayList<>();
        Stream.of(metadata.title(), metadata.publisher(), metadata.author())
                .forEach(line -> lines.add(line == null ? "a" : line));
        assertThat(lines.get(0)).hasSizeBetween(1, Metadata.LONGEST_TITLE);
        assertThat(lines.get(1)).hasSizeBetween(1, Metadata.LONGEST_NAME);
        assertThat(lines.get(2)).hasSizeBetween(1, Metadata.LONGEST_NAME);
        assertThat(lines)
                .allSatisfy(line -> assertThat(line)
                        .isNotBlank()
                        .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]"));
        if (metadata.url() != null) {
            assertThat(WebAddress.flaw(metadata.url())).isEmpty();
        }
    }

    private static void assertShort(String told) {
        assertThat(told)
                .isNotBlank()
                .hasSizeLessThan(250)
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/page",
                "HTTP://EXAMPLE.ORG",
                "http://example.org:8080/a%20b?q=1&r=(2)#c",
                "https://de.wikipedia.org/wiki/Köln",
                "https://bücher.example/",
                "https://my_site.example.org:8443/a",
                "http://192.0.2.1/",
                "https://[2001:db8::1]/a",
                "http://localhost/a"
            })
    void anAddressOnTheWebIsTakenAsItIs(String address) {
        CheckedMetadata checked =
                CheckedMetadata.of(key -> key.equals(CheckedMetadata.URL) ? " " + address + "\n" : null);
        assertThat(checked.metadata().url()).isEqualTo(address);
        assertThat(checked.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.example.org/page",
                "https://example.org/a b c",
                "javascript:alert(1)",
                "https://user@example.org/",
                "https:///a",
                "https://example.org:65536/"
            })
    void whatIsNoAddressIsLeftOutAndRemarkedOn(String address) {
        CheckedMetadata checked = CheckedMetadata.of(Map.of("url", address, "title", "T")::get);
        assertThat(checked.metadata()).isEqualTo(new Metadata("T", null, null, null, null));
        assertThat(checked.remarks()).singleElement().asString().startsWith("url \"" + address + "\" left out; ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "publisher", "author"})
    void whatIsTooLongIsCutAtAWholeCharacterAndRemarkedOn(String field) {
        CheckedMetadata checked = CheckedMetadata.of(Map.of(field, "\ud83d\ude00".repeat(200))::get);
        int most = field.equals("title") ? Metadata.LONGEST_TITLE : Metadata.LONGEST_NAME;
        assertThat(checked.remarks()).containsExactly(field + " cut to " + most + " characters");
        assertThat(Stream.of(
                                checked.metadata().title(),
                                checked.metadata().publisher(),
                                checked.metadata().author())
                        .filter(line -> line != null))
                .singleElement()
                .asString()
                .hasSizeBetween(most - 1, most)
                .endsWith("\ude00…");
    }
}
