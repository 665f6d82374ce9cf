package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.evaluation.GoldQuestion;
import org.refdesk.evaluation.GoldQuestions;
import org.refdesk.peers.Browser;
import tools.jackson.databind.JsonNode;

/** The web page over the default corpus, in a browser. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class WebPageTest {
    private static final String WYDEN = "/?q=what+did+Wyden+stop%3F";

    /** Follows the first citation of an answer. */
    private static final String FOLLOWED = "await page.goto('" + WYDEN + "'); await page.click('a.source');";

    private static final String MARKED = "await page.$$eval('.text mark', all => all.map(m => m.textContent).join(''))";

    private static final List<String> PAGES = List.of(
            "/",
            WYDEN,
            "/?q=recipe+for+sourdough",
            "/?q=source:nobody+wyden",
            "/?q=source:nobody",
            "/?q=verify+%22Once+again%2C+Wyden%E2%80%99s+pressure+has+led+to+a+change%22",
            "/?q=privacy",
            "/sources",
            "/sources?publisher=Techdirt&after=2021&before=2023",
            "/help",
            "/help/running",
            "/d/001_bfd58ad0cbd93c3f.txt",
            "/d/000_d125ed1f8a30d62c.txt?start=1&end=9&words=abc",
            "/no-such-page");

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        served = ServedPages.start(Path.of("seeds"), folder, Map.of());
        browser = Browser.start(served.address());
    }

    @AfterAll
    void end() throws IOException {
        browser.close();
        served.close();
    }

    private static List<String> questions() throws IOException {
        return GoldQuestions.read(Path.of("src/test/resources/golden/seeds.jsonl")).stream()
                .map(GoldQuestion::question)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.values().stream().map(JsonNode::asString).toList();
    }

    @Test
    void aQuestionIsAskedInTheFieldAndItsAnswerHasAnAddress() throws IOException {
        JsonNode shown = browser.run("""
            await page.goto('/');
            await page.fill('#q', 'what did Wyden stop?');
            await page.click('button[type=submit]');
            return { url: page.url(), title: await page.title(), quotes: await page.locator('.quote').count(),
                marks: await page.locator('.quote mark').allTextContents() };
            """);
        assertThat(shown.path("url").asString()).endsWith(WYDEN);
        assertThat(shown.path("title").asString()).isEqualTo("what did Wyden stop? · Refdesk");
        assertThat(shown.path("quotes").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(texts(shown.path("marks"))).contains("Wyden");
    }

    @Test
    void aCitationOpensItsDocumentWithItsWordsMarkedAndInSight() throws IOException {
        JsonNode shown = browser.run("""
            await page.goto('%s');
            const quote = await page.locator('.quote').first().textContent();
            await page.click('a.source');
            const box = await page.locator('#cited').boundingBox();
            return { quote, top: box.y, height: page.viewportSize().height, notice: await page.textContent('.stands'),
                others: await page.locator('.others li').count(), marked: %s };
            """.formatted(WYDEN, MARKED));
        assertThat(shown.path("marked").asString())
                .isEqualTo(shown.path("quote").asString());
        assertThat(shown.path("top").asDouble())
                .isBetween(0.0, shown.path("height").asDouble());
        assertThat(shown.path("notice").asString()).contains("character for character");
        assertThat(shown.path("others").asInt()).isPositive();
    }

    /** Some are followed; the pages of the others are only read, as the browser reads them. */
    @Test
    void allCitationsOfAllGoldenQuestionsAreMarkedWordForWord() throws Exception {
        Map<String, String> all = new LinkedHashMap<>();
        browser.run(Map.of(), """
            const citations = [];
            for (const question of values) {
              const html = await (await page.request.get('/?q=' + encodeURIComponent(question))).text();
              citations.push(...await page.evaluate(text => {
                const read = new DOMParser().parseFromString(text, 'text/html');
                return [...read.querySelectorAll('.citation')].map(c => [
                    c.querySelector('a.source').getAttribute('href').replace(/&q=[^#]*/, ''),
                    c.querySelector('.quote').textContent]);
              }, html));
            }
            return citations;
            """, questions())
                .values()
                .forEach(link -> all.put(link.get(0).asString(), link.get(1).asString()));
        assertThat(all).hasSizeGreaterThan(200);
        List<String> links = List.copyOf(all.keySet());
        List<String> some = IntStream.range(0, links.size())
                .filter(i -> i % 30 == 0)
                .mapToObj(links::get)
                .toList();
        JsonNode followed = browser.run(Map.of("javaScriptEnabled", false), """
            const marked = [];
            for (const link of values) {
              await page.goto(link, { waitUntil: 'domcontentloaded' });
              marked.push(%s);
            }
            return marked;
            """.formatted(MARKED), some);
        assertThat(texts(followed))
                .containsExactlyElementsOf(some.stream().map(all::get).toList());
        JsonNode read = browser.run(Map.of(), """
            const marked = [];
            for (const link of values) {
              const html = await (await page.request.get(link.replace(/#.*/, ''))).text();
              marked.push(await page.evaluate(text => {
                const marks = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('.text mark');
                return [...marks].map(m => m.textContent).join('');
              }, html));
            }
            return marked;
            """, all.keySet());
        assertThat(texts(read)).containsExactlyElementsOf(all.values());
    }

    @Test
    void noPageHasAViolationThatAxeKnows() throws IOException {
        for (Map<String, ?> context : List.<Map<String, ?>>of(
                Map.of(), Map.of("colorScheme", "dark"), Map.of("viewport", Map.of("width", 360, "height", 740)))) {
            JsonNode found = browser.run(context, """
                const found = {};
                for (const path of values) {
                  await page.goto(path);
                  found[path] = await violations();
                }
                await page.goto(values[1]);
                await page.click('a.source');
                for (const copy of await page.locator('details.copy summary').all()) await copy.click();
                found.cited = await violations();
                return found;
                """, PAGES);
            found.properties()
                    .forEach(page ->
                            assertThat(texts(page.getValue())).as(page.getKey()).isEmpty());
        }
    }

    @Test
    void noPageScrollsSidewaysOnAPhoneOrAWideScreen() throws IOException {
        for (int width : List.of(360, 1600)) {
            JsonNode wide = browser.run(Map.of("viewport", Map.of("width", width, "height", 740)), """
                const wide = [];
                const check = async () => {
                  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) wide.push(page.url());
                };
                for (const path of values) { await page.goto(path); await check(); }
                await page.goto(values[1]);
                await page.click('a.source');
                await page.click('details.copy summary');
                await check();
                return wide;
                """, PAGES);
            assertThat(texts(wide)).as("at " + width).isEmpty();
        }
    }

    @Test
    void everythingIsReachedByTheKeyboardAloneAndShowsWhereItIs() throws IOException {
        JsonNode shown = browser.run("""
            await page.goto('/');
            const outline = () => page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
            const active = () => page.evaluate(() => document.activeElement.textContent.trim().slice(0, 30));
            await page.keyboard.press('Tab');
            const first = await active();
            await page.keyboard.press('Enter');
            await page.keyboard.press('Tab');
            await page.keyboard.type('what did Wyden stop?');
            await page.keyboard.press('Enter');
            await page.waitForSelector('.quote');
            const outlines = [];
            for (let i = 0; i < 40; i++) {
              await page.keyboard.press('Tab');
              outlines.push(await outline());
              if (await page.evaluate(() => document.activeElement.matches('a.source'))) break;
            }
            await page.keyboard.press('Enter');
            await page.waitForSelector('#cited');
            for (let i = 0; i < 400; i++) {
              await page.keyboard.press('Tab');
              if (await page.evaluate(() => document.activeElement.matches('summary'))) break;
            }
            await page.keyboard.press('Enter');
            await page.keyboard.press('Tab');
            const field = await page.evaluate(() => document.activeElement.value ?? '');
            return { first, outlines, field, selected: await page.evaluate(() => getSelection().toString()) };
            """);
        assertThat(shown.path("first").asString()).isEqualTo("Skip to the text");
        assertThat(texts(shown.path("outlines"))).doesNotContain("none");
        assertThat(shown.path("field").asString()).startsWith("“Once again, Wyden’s pressure");
        assertThat(shown.path("selected").asString()).startsWith("“Once again, Wyden’s pressure");
    }

    @Test
    void theWordsOfTheChatsAreUnderstood() throws Exception {
        String exact = "Once again, Wyden’s pressure has resulted in a change";
        assertThat(asked("verify \"" + exact + "\""))
                .contains("<p class=\"verdict\" role=\"status\">Yes. ", "<p>" + exact + "</p>");
        assertThat(asked("verify \"" + exact.replace("resulted in", "led to") + "\""))
                .contains(
                        "Not quite. The closest text differs:",
                        "Your quote says “led to”; the document says “resulted in”.");
        assertThat(asked("verify \"a sourdough needs a night of rest\"")).contains(">Not found. ");
        assertThat(asked("verify")).contains("class=\"notice\"");
        assertThat(asked("source techdirt")).contains("<bdi>Techdirt</bdi>").doesNotContain("<bdi>WIRED</bdi>");
        assertThat(asked("source 004_7604")).contains("1 document matches", "004_7604860c5cd4034f.txt");
        assertThat(asked("status")).contains("<h1>Sources</h1>");
        assertThat(asked("help")).contains(">Documentation</h1>");
        assertThat(asked("show 2")).contains("All quotes are listed below the answer");
        assertThat(asked("privacy")).contains("keeps no question");
    }

    /** The page that comes in the end. */
    private String asked(String words) throws IOException, InterruptedException {
        HttpResponse<String> response = served.get("/?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        String elsewhere = response.headers().firstValue("Location").orElse("");
        return elsewhere.isEmpty() ? response.body() : served.get(elsewhere).body();
    }

    @Test
    void theColoursFollowTheReadersChoice() throws IOException {
        String colour =
                "await page.goto('/'); return page.evaluate(() => getComputedStyle(document.body).backgroundColor);";
        assertThat(browser.run(Map.of("colorScheme", "dark"), colour, Map.of()).asString())
                .isNotEqualTo(browser.run(Map.of("colorScheme", "light"), colour, Map.of())
                        .asString());
    }

    @Test
    void onPaperOnlyWhatIsReadIsLeft() throws IOException {
        JsonNode shown = browser.run(FOLLOWED + """
            await page.emulateMedia({ media: 'print' });
            const visible = (what) => page.locator(what).first().isVisible();
            return { nav: await visible('.top nav'), copy: await visible('.copy'), cited: await visible('#cited'),
                hash: await visible('.hash') };
            """);
        assertThat(shown.path("nav").asBoolean()).isFalse();
        assertThat(shown.path("copy").asBoolean()).isFalse();
        assertThat(shown.path("cited").asBoolean()).isTrue();
        assertThat(shown.path("hash").asBoolean()).isTrue();
    }

    @Test
    void aCitationIsCopiedByAButtonWhereThereAreScripts() throws IOException {
        JsonNode shown = browser.run(
                Map.of("permissions", List.of("clipboard-read", "clipboard-write")), FOLLOWED + """
                    await page.click('details.copy summary');
                    await page.click('button[data-copies=copy-text]');
                    await page.waitForFunction(() => document.querySelector('[data-copies=copy-text]').textContent === 'Copied');
                    return { copied: await page.evaluate(() => navigator.clipboard.readText()),
                        field: await page.inputValue('#copy-text') };
                    """, Map.of());
        assertThat(shown.path("copied").asString())
                .isEqualTo(shown.path("field").asString())
                .contains("“Once again, Wyden’s pressure", "paragraph 68", "SHA-256");
    }

    @Test
    void withoutScriptsACitationOpensInEveryStyleAndNoButtonIsShownThatDoesNothing() throws IOException {
        JsonNode shown = browser.run(Map.of("javaScriptEnabled", false), FOLLOWED + """
            const styles = {};
            for (const copy of await page.locator('details.copy').all()) {
              await copy.locator('summary').click();
              styles[await copy.locator('summary').textContent()] = await copy.locator('textarea').inputValue();
            }
            return { styles, buttons: await page.locator('.copy button:visible').count() };
            """, Map.of());
        assertThat(shown.path("styles").propertyNames())
                .containsExactly("Plain text", "Markdown", "RIS", "BibTeX", "CSL-JSON");
        shown.path("styles")
                .values()
                .forEach(copy -> assertThat(copy.asString())
                        .contains("pressure has resulted in a change")
                        .containsPattern("22409\\D+22[0-9]{3}")
                        .containsPattern("[0-9a-f]{64}"));
        assertThat(shown.path("buttons").asInt()).isZero();
    }

    @Test
    void paragraphNumbersLeadToTheirParagraphsAndBoilerplateIsToldApart() throws IOException {
        JsonNode shown = browser.run("""
            await page.goto('/d/004_7604860c5cd4034f.txt');
            await page.click('#p20 .number');
            const target = await page.evaluate(() => document.querySelector(':target').id);
            const colour = (what) => page.locator(what).first().evaluate(e => getComputedStyle(e).color);
            return { url: page.url(), target, text: await colour('.block:not(.boilerplate) .words'),
                boilerplate: await colour('.boilerplate .words') };
            """);
        assertThat(shown.path("url").asString()).endsWith("#p20");
        assertThat(shown.path("target").asString()).isEqualTo("p20");
        assertThat(shown.path("boilerplate").asString())
                .isNotEqualTo(shown.path("text").asString());
    }
}
