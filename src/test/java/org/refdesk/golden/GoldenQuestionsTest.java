package org.refdesk.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GoldenQuestionsTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyGoldenQuoteStandsOnceAndWordForWordInItsDocument() throws IOException {
        for (JsonNode question : questions()) {
            for (JsonNode gold : question.findParents("quote")) {
                String text = Files.readString(Path.of("seeds", gold.get("file").asString()));
                String quote = gold.get("quote").asString();
                assertThat(text.indexOf(quote)).as(quote).isNotNegative().isEqualTo(text.lastIndexOf(quote));
            }
        }
    }

    @Test
    void idsAreDistinctAndExactlyTheUnanswerableHaveNoFacet() throws IOException {
        List<JsonNode> questions = questions();

        assertThat(questions).extracting(q -> q.get("id").asString()).doesNotHaveDuplicates();
        assertThat(questions)
                .hasSizeGreaterThanOrEqualTo(40)
                .allSatisfy(q -> assertThat(q.get("facets").isEmpty())
                        .isEqualTo(q.get("kind").asString().equals("unanswerable")));
    }

    private static List<JsonNode> questions() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/golden/seeds.jsonl")).stream()
                .map(JSON::readTree)
                .toList();
    }
}
