package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.evaluation.GoldQuestion;
import org.refdesk.evaluation.GoldQuestions;
import org.refdesk.peers.Browser;
import tools.jackson.databind.JsonNode;

/** Links to documents that have changed since. */
@Tag("slow")
@Timeout(600)
class WebPageEditsTest {
    private static final Pattern SECOND_WORD = Pattern.compile("^(\\S+\\s+)\\S+");

    private static final int QUESTIONS = 25;

    /** What a page shows of a citation, as the browser reads it. */
    private static final String SHOWN = """
        const shown = [];
        for (const link of values) {
          const html = await (await page.request.get(link.replace(/#.*/, ''))).text();
          shown.push(await page.evaluate(text => {
            const read = new DOMParser().parseFromString(text, 'text/html');
            const all = (what, between) =>
                [...read.querySelectorAll(what)].map(e => e.textContent).join(between);
            return { marked: all('.text mark', ''), old: all('.old', ''), now: all('.now', ''),
              notice: all('.notice', ' ') };
          }, html));
        }
        return shown;
        """;

    /** Links to the first citations of an answer, with their quotes. */
    private static final String CITATIONS = """
        const citations = [];
        for (const question of values) {
          const html = await (await page.request.get('/?q=' + encodeURIComponent(question))).text();
          citations.push(...await page.evaluate(text => {
            const read = new DOMParser().parseFromString(text, 'text/html');
            return [...read.querySelectorAll('.citation')].slice(0, 2).map(c => [
                c.querySelector('a.source').getAttribute('href').replace(/&q=[^#]*/, ''),
                c.querySelector('.quote').textContent]);
          }, html));
        }
        return citations;
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    private Path corpus = Path.of("");

    @BeforeEach
    void serve() throws Exception {
        corpus = Files.createDirectories(folder.resolve("corpus"));
        try (var seeds = Files.list(Path.of("seeds"))) {
            for (Path seed :
                    seeds.filter(file -> file.toString().endsWith(".txt")).toList()) {
                Files.copy(seed, corpus.resolve(seed.getFileName()));
            }
        }
        served = ServedPages.start(corpus, folder, Map.of());
        browser = Browser.start(served.address());
    }

    @AfterEach
    void end() throws IOException {
        browser.close();
        served.close();
    }

    private Map<String, String> citations() throws IOException {
        List<String> questions = GoldQuestions.read(Path.of("src/test/resources/golden/seeds.jsonl")).stream()
                .limit(QUESTIONS)
                .map(GoldQuestion::question)
                .toList();
        Map<String, String> citations = new LinkedHashMap<>();
        browser.run(Map.of(), CITATIONS, questions)
                .values()
                .forEach(link ->
                        citations.put(link.get(0).asString(), link.get(1).asString()));
        assertThat(citations).hasSizeGreaterThan(QUESTIONS);
        return citations;
    }

    private List<JsonNode> shown(Map<String, String> citations) throws IOException {
        return new ArrayList<>(browser.run(Map.of(), SHOWN, citations.keySet()).values());
    }

    private void edit(UnaryOperator<String> change) throws Exception {
        try (var files = Files.list(corpus)) {
            for (Path file : files.toList()) {
                Files.writeString(file, change.apply(Files.readString(file)));
            }
        }
        served.awaitCorpus();
    }

    private void assertAllAreMarked(Map<String, String> citations, String notice) throws IOException {
        List<JsonNode> shown = shown(citations);
        assertThat(shown.stream().map(page -> page.path("marked").asString()))
                .containsExactlyElementsOf(citations.values());
        assertThat(shown)
                .allSatisfy(page -> assertThat(page.path("notice").asString()).contains(notice));
    }

    @Test
    void wordsThatMovedAreMarkedWhereTheyStandNow() throws Exception {
        Map<String, String> citations = citations();
        edit(text -> "A paragraph that was not there.\n\n" + text);
        assertAllAreMarked(citations, "has changed since it was cited. The words have moved");
    }

    @Test
    void wordsThatStayedAreMarkedAndTheChangeElsewhereIsTold() throws Exception {
        Map<String, String> citations = citations();
        edit(text -> text + "\n\nA paragraph that was not there.\n");
        assertAllAreMarked(citations, "has changed since it was cited. The words have not");
    }

    @Test
    void ofWordsThatWereChangedBothVersionsAreShownAndNothingIsMarked() throws Exception {
        Map<String, String> citations = citations();
        edit(text -> {
            String changed = text;
            for (String quote : citations.values()) {
                changed = changed.replace(quote, SECOND_WORD.matcher(quote).replaceFirst("$1otherwise"));
            }
            return changed;
        });
        List<String> quotes = List.copyOf(citations.values());
        List<JsonNode> shown = shown(citations);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(shown.get(i).path("marked").asString()).isEmpty();
            assertThat(shown.get(i).path("old").asString()).isEqualTo(quotes.get(i));
            assertThat(shown.get(i).path("now").asString()).isNotBlank().isNotEqualTo(quotes.get(i));
            assertThat(shown.get(i).path("notice").asString()).contains("no longer contains the cited words");
        }
    }

    @Test
    void ofWordsThatAreGoneTheOldOnesAreShown() throws Exception {
        Map<String, String> citations = citations();
        edit(text -> {
            String changed = text;
            for (String quote : citations.values()) {
                changed = changed.replace(quote, "");
            }
            return changed;
        });
        List<String> quotes = List.copyOf(citations.values());
        List<JsonNode> shown = shown(citations);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(shown.get(i).path("marked").asString()).isEmpty();
            assertThat(shown.get(i).path("old").asString()).isEqualTo(quotes.get(i));
        }
    }

    @Test
    void ofADocumentThatIsGoneTheOldWordsAreShown() throws Exception {
        Map<String, String> citations = citations();
        Files.delete(corpus.resolve("001_bfd58ad0cbd93c3f.txt"));
        served.awaitCorpus();
        citations.keySet().removeIf(link -> !link.contains("001_bfd58ad0cbd93c3f.txt"));
        List<JsonNode> shown = shown(citations);
        assertThat(shown.stream().map(page -> page.path("old").asString()))
                .containsExactlyElementsOf(citations.values());
        assertThat(shown)
                .allSatisfy(page ->
                        assertThat(page.path("notice").asString()).contains("is no longer among the documents"));
    }

    private static String other(String link) {
        return link.startsWith("/d/003") ? "002_32c1e9bdb9332e7c" : "003_de3967b8e837106e";
    }

    @Test
    void aLinkThatWasTamperedWithMarksNothing() throws IOException {
        Map<String, String> tampered = new LinkedHashMap<>();
        citations().forEach((link, quote) -> {
            tampered.put(link.replaceFirst("start=", "start=1"), quote);
            tampered.put(link.replaceFirst("end=", "end=1"), quote);
            tampered.put(link.replaceFirst("words=", "words=A"), quote);
            tampered.put(link.replaceFirst("&key=[^&#]*", ""), quote);
            tampered.put(link.replaceFirst("/d/00\\d_[0-9a-f]*", "/d/" + other(link)), quote);
        });
        List<JsonNode> shown = shown(tampered);
        assertThat(shown).hasSizeGreaterThan(80);
        assertThat(shown).allSatisfy(page -> {
            assertThat(page.path("marked").asString()).isEmpty();
            assertThat(page.path("old").asString()).isEmpty();
        });
    }
}
