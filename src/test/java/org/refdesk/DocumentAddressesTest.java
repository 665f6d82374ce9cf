package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Ids that want to be more than a name in an address: every page that speaks of one is there, and leads to it. */
class DocumentAddressesTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Pattern LINK = Pattern.compile("href=\"(/d[/?][^\"]*)\"");

    private static final List<String> IDS = List.of(
            "a/".repeat(200),
            "a/".repeat(499) + "a",
            "../..",
            "a/../b",
            "./a",
            ".",
            "..",
            "...",
            "%2e%2e",
            "%2F",
            "%",
            "%zz",
            "a//b",
            "/",
            "//",
            "/".repeat(1_000),
            "?",
            "#",
            "a?b=c#d",
            "a b",
            " a ",
            "+",
            "&amp;",
            ";",
            "a;b=c/d",
            "\\",
            "..\\..",
            "~",
            "*",
            ":",
            "file:///etc/passwd",
            "\"'<>",
            "\u0000",
            "\t\n",
            "\ud83d\ude00".repeat(250),
            "é".repeat(500),
            "漢".repeat(333),
            "\u202e",
            "\u2028",
            "\ud800",
            "\ufffe");

    @TempDir
    Path folder;

    @Test
    void everyPageThatSpeaksOfAnIdIsThereAndLeadsToItsDocument() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < IDS.size(); i++) {
            lines.add(
                    JSON.writeValueAsString(Map.of("id", IDS.get(i), "text", "The lantern number " + i + " is lit.")));
        }
        Path corpus = Files.createDirectory(folder.resolve("corpus"));
        Files.write(corpus.resolve("a.jsonl"), lines);
        try (ServedPages served = ServedPages.start(corpus, folder, Map.of())) {
            List<String> links = new ArrayList<>(links(served, "/sources"));
            assertThat(links).hasSizeGreaterThanOrEqualTo(IDS.size());
            for (int i = 0; i < IDS.size(); i += 5) {
                links.addAll(links(served, "/?q=lantern+number+" + i));
            }
            for (String link : links) {
                HttpResponse<String> page = served.get(link);
                assertThat(page.statusCode()).as(link).isEqualTo(200);
                assertThat(page.body()).as(link).contains("The lantern number");
            }
        }
    }

    private static List<String> links(ServedPages served, String path) throws Exception {
        HttpResponse<String> page = served.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(page.body());
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links;
    }
}
