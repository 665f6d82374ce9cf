package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.peers.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Documents, titles, names and questions that want to be more than text: 10,000 of them. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
class WebPageHostileTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Documents with a title, publisher, author, address and id, and a text of two paragraphs. */
    private static final int SHORT = 1_000;

    /** Documents with a hundred hostile paragraphs. */
    private static final int LONG = 35;

    private static final List<String> ATTACKS = List.of(
            "<script>misdeed('ran')</script>",
            "<img src=x onerror=misdeed('ran')>",
            "\"><svg onload=misdeed('ran')>",
            "' autofocus onfocus=misdeed('ran') x='",
            "</title><script src=//evil.example/x.js></script>",
            "</textarea><script>misdeed('ran')</script>",
            "javascript:misdeed('ran')",
            "<a href=\"javascript:misdeed('ran')\">click</a>",
            "<iframe srcdoc=\"<script>parent.misdeed('ran')</script>\">",
            "<style>@import '//evil.example/x.css';</style>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content=\"0;url=//evil.example/\">",
            "<form action=//evil.example><button>go</button></form>",
            "<details open ontoggle=misdeed('ran')>",
            "&lt;script&gt;misdeed('ran')&lt;/script&gt;",
            "<!--><script>misdeed('ran')</script-->",
            "<![CDATA[<script>misdeed('ran')</script>]]>",
            "${misdeed('ran')}@template.layout(x)!{var x = 1;}",
            "<math><mtext><table><mglyph><style><img src=x onerror=misdeed('ran')>",
            "\u202e<bdo dir=rtl>\u2066",
            "<link rel=stylesheet href=//evil.example/x.css>");

    private static final String PIECES = "<>\"'&/=;:`\\#?%!-()[]{} \t\u00a0\u2028\ufeff\u0001\u007fabcxyz";

    /** What a page has that only a document can have put there. */
    private static final String FOREIGN = """
        const foreign = [];
        for (const path of values) {
          await page.goto(path, { waitUntil: 'load' });
          foreign.push(...await page.evaluate(() => [...document.querySelectorAll('*')].filter(e =>
              ['IFRAME', 'IMG', 'SVG', 'STYLE', 'BASE', 'OBJECT', 'EMBED', 'MATH', 'BDO'].includes(e.tagName.toUpperCase())
              || (e.tagName === 'SCRIPT' && !/^\\/assets\\/copy-[0-9a-f]+\\.js$/.test(e.getAttribute('src')))
              || (e.tagName === 'META' && e.httpEquiv) || (e.tagName === 'LINK' && !e.href.startsWith(location.origin))
              || (e.tagName === 'FORM' && !e.action.startsWith(location.origin))
              || (e.href && !/^https?:/.test(e.href))
              || [...e.attributes].some(a => a.name.startsWith('on') || a.name === 'style'))
            .map(e => location.pathname + ' ' + e.outerHTML.slice(0, 200))));
        }
        return foreign;
        """;

    private final Random random = new Random(5);
    private final List<String> ids = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private ServedPages served;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @BeforeAll
    void serve(@TempDir Path folder) throws Exception {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < SHORT; i++) {
            lines.add(JSON.writeValueAsString(Map.of(
                    "id", id(i),
                    "title", hostile(),
                    "publisher", hostile(),
                    "author", hostile(),
                    "url", i % 2 == 0 ? hostile() : "javascript:misdeed('ran')//" + hostile(),
                    "text", "The lantern " + hostile() + " is lit.\n\n" + hostile() + "\n")));
        }
        for (int i = 0; i < LONG; i++) {
            StringBuilder text = new StringBuilder();
            IntStream.range(0, 100)
                    .forEach(n -> text.append("The lantern ").append(hostile()).append(".\n\n"));
            lines.add(JSON.writeValueAsString(Map.of("id", id(SHORT + i), "text", text.toString())));
        }
        Files.write(corpus.resolve("hostile.jsonl"), lines);
        for (int i = 0; i < ATTACKS.size(); i++) {
            String name = ATTACKS.get(i).replace('/', '|') + i;
            Files.writeString(corpus.resolve(name + ".md"), "# " + hostile() + "\n\nA lantern named " + name + "\n");
            Files.write(corpus.resolve(name + ".bin"), new byte[] {0, 1, 2, 3});
        }
        served = ServedPages.start(corpus, folder, Map.of());
        browser = Browser.start(served.address());
    }

    @AfterAll
    void end() throws IOException {
        browser.close();
        served.close();
    }

    private String id(int number) {
        ids.add(hostile() + number);
        return ids.getLast();
    }

    private String hostile() {
        StringBuilder hostile = new StringBuilder(ATTACKS.get(random.nextInt(ATTACKS.size())));
        for (int i = random.nextInt(4); i > 0; i--) {
            hostile.insert(random.nextInt(hostile.length() + 1), PIECES.charAt(random.nextInt(PIECES.length())));
        }
        return hostile.toString();
    }

    private void assertNothingOfDocuments(List<String> paths) throws IOException {
        JsonNode foreign = browser.run(Map.of(), FOREIGN, paths);
        assertThat(foreign.values()).isEmpty();
    }

    @Test
    void noNameTitleOrAddressIsMoreThanTextInTheListOfSources() throws IOException {
        assertNothingOfDocuments(IntStream.rangeClosed(0, 5)
                .mapToObj(page -> "/sources?from=" + page * 200)
                .toList());
    }

    @Test
    void noTextIsMoreThanTextOnThePageOfADocument() throws IOException {
        List<String> links = new ArrayList<>();
        JsonNode listed = browser.run("""
            const links = [];
            for (let from = 0; from < 1200; from += 200) {
              await page.goto('/sources?from=' + from, { waitUntil: 'domcontentloaded' });
              links.push(...await page.$$eval('.documents h2 a', all => all.map(a => a.getAttribute('href'))));
            }
            return links;
            """);
        listed.values().forEach(link -> links.add(link.asString()));
        assertThat(links).hasSizeGreaterThanOrEqualTo(SHORT + LONG + ATTACKS.size());
        List<String> visited = IntStream.range(0, links.size())
                .filter(i -> i % 25 == 0)
                .mapToObj(links::get)
                .toList();
        assertNothingOfDocuments(visited);
        List<String> largest = ids.subList(SHORT, SHORT + LONG).stream()
                .map(id -> links.stream()
                        .filter(link -> link.endsWith(id.substring(id.length() - 4)))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertNothingOfDocuments(largest);
    }

    @Test
    void noQuoteOrQuestionIsMoreThanTextInAnAnswerAndWhereItLeads() throws IOException {
        List<String> questions = IntStream.range(0, 20)
                .mapToObj(i -> "/?q=" + URLEncoder.encode("lantern " + hostile(), StandardCharsets.UTF_8))
                .toList();
        assertNothingOfDocuments(questions);
        JsonNode links = browser.run(Map.of(), """
            const links = [];
            for (const path of values) {
              await page.goto(path, { waitUntil: 'domcontentloaded' });
              links.push(...await page.$$eval('a.source', all => all.slice(0, 1).map(a => a.getAttribute('href'))));
            }
            return links;
            """, questions);
        assertThat(links.size()).isGreaterThanOrEqualTo(20);
        assertNothingOfDocuments(links.values().stream().map(JsonNode::asString).toList());
        JsonNode marked = browser.run(Map.of(), """
            const wrong = [];
            for (const path of values.slice(0, 3)) {
              await page.goto(path, { waitUntil: 'domcontentloaded' });
              const quotes = await page.$$eval('.quote', all => all.map(q => q.textContent));
              const links = await page.$$eval('a.source', all => all.map(a => a.getAttribute('href')));
              for (let i = 0; i < links.length; i++) {
                await page.goto(links[i], { waitUntil: 'domcontentloaded' });
                const marked = await page.$$eval('.text mark', all => all.map(m => m.textContent).join(''));
                if (marked !== quotes[i]) wrong.push([links[i], quotes[i], marked]);
              }
            }
            return wrong;
            """, questions);
        assertThat(marked.values()).isEmpty();
    }
}
