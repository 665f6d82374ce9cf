package org.refdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.DocumentedProgram;
import org.refdesk.peers.Browser;
import tools.jackson.databind.JsonNode;

/**
 * The picture of the page at the top of the README: {@code mvn -Pdocs test -Dtest=PagePictureTest} writes it into
 * docs/. Otherwise it goes into a temporary folder, and the test says whether it can still be taken.
 */
@Tag("slow")
class PagePictureTest {
    private static final Path PICTURE = Path.of("docs/images/page.png");
    private static final String QUESTION = "What did the inspector general find at the Torrance facility?";
    private static final Map<String, Object> SCREEN =
            Map.of("viewport", Map.of("width", 1000, "height", 760), "deviceScaleFactor", 1.5, "colorScheme", "light");

    @Test
    @Timeout(600)
    void thePageShowsAnAnswerWithItsSources(@TempDir Path folder) throws Exception {
        Path picture = (Boolean.getBoolean("docs.write") ? PICTURE : folder.resolve("page.png")).toAbsolutePath();
        Files.createDirectories(picture.resolveSibling("."));
        try (DocumentedProgram.Page page =
                        DocumentedProgram.serve(Path.of("seeds"), folder, Map.of("REFDESK_VECTORS", "on"));
                Browser browser = Browser.start(page.address())) {
            JsonNode shown = browser.run(SCREEN, """
                await page.goto('/?q=' + encodeURIComponent(values.question));
                const quotes = await page.locator('.quote').allTextContents();
                const sources = await page.locator('figcaption').allTextContents();
                await page.screenshot({ path: values.picture });
                return { quotes, sources };
                """, Map.of("question", QUESTION, "picture", picture.toString()));
            assertThat(shown.path("quotes").path(0).asString()).contains("245 full-time staff");
            assertThat(shown.path("sources").path(0).asString()).contains("Techdirt");
        }
        assertThat(picture).isNotEmptyFile();
    }
}
