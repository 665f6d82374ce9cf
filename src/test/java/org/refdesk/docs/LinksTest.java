package org.refdesk.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between the pages lead somewhere. */
class LinksTest {
    private static final List<String> AT_THE_TOP =
            List.of("ARCHITECTURE.md", "CHANGELOG.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "SECURITY.md");

    private static List<MarkdownFile> pages() throws IOException {
        List<MarkdownFile> pages = new ArrayList<>(MarkdownFile.all());
        for (String name : AT_THE_TOP) {
            pages.add(MarkdownFile.read(Path.of(name)));
        }
        return pages;
    }

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatExist() throws IOException {
        List<String> broken = new ArrayList<>();
        for (MarkdownFile page : pages()) {
            for (String link : page.links()) {
                if (!link.contains("://") && !link.startsWith("mailto:") && !leadsSomewhere(page, link)) {
                    broken.add(page.path() + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean leadsSomewhere(MarkdownFile page, String link) throws IOException {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target =
                file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Headings.slugs(MarkdownFile.read(target).headings()).contains(link.substring(hash + 1));
    }

    @Test
    void everyPageIsInTheIndex() throws IOException {
        List<String> linked = MarkdownFile.read(Path.of("docs/README.md")).links();
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            assertThat(pages.map(page -> page.getFileName().toString())
                            .filter(name -> name.endsWith(".md") && !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(linked).contains(name));
        }
    }
}
