package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.refdesk.faults.Fuzz;

@Tag("fuzz")
class QueryParserFuzzTest {
    private static final Pattern UNCLEAN = Pattern.compile("\\p{Cc}| {2}|^ | $");

    private static final List<String> PIECES = List.of(
            "wyden",
            "co-sponsor",
            "10:30",
            "https://example.org/?q=\"x\"",
            "source:",
            "author:\"",
            "before:",
            "after:2022",
            "file:'",
            "before:2022-02-30",
            "-",
            "--",
            "-\"",
            "-source:x",
            "\"",
            "“",
            "”",
            "«",
            "»",
            "„",
            "‘",
            "’",
            "'",
            "it's",
            "移民局",
            "مهاجر",
            "шпион",
            "ไทย",
            "e\u0301",
            "\u0301",
            "👩‍👩‍👧",
            "\ud83d",
            "\udc00",
            "\u0000",
            "\u001b[31m",
            "\t",
            "\r\n",
            " ",
            "\u00a0",
            "\u202e",
            "\u200b",
            "…",
            "?",
            ":",
            "::",
            "a".repeat(3_000),
            "\"".repeat(50));

    @Test
    void everyTextHasAQueryThatKeepsItsPromises() {
        Spelling spelling = new Spelling(CountedWords.of(List.of("wyden sponsor source author")));
        Fuzz.of("questions", random -> {
            String question = question(random);
            Query query = spelling.corrected(QueryParser.parse(question));

            assertThat(UNCLEAN.matcher(query.question()).find()).as(question).isFalse();
            assertThat(Normalizer.isNormalized(query.question(), Normalizer.Form.NFC))
                    .as(question)
                    .isTrue();
            assertThat(query.phrases()).as(question).allMatch(PlainText::hasWord);
            assertThat(query.phrases()).as(question).allMatch(query.question()::contains);
            assertThat(query.excluded()).as(question).allMatch(PlainText::hasWord);
        });
    }

    @Test
    void aQuestionOfMarksAloneIsReadInTimeThatGrowsWithItsLength() {
        for (String mark : List.of("\"", "“", "«", "'", "-\"", "-", "source:", "before:\"", "(“")) {
            Query query = QueryParser.parse((mark + " ").repeat(50_000));

            assertThat(query.phrases()).as(mark).isEmpty();
        }
    }

    private static String question(Random random) {
        StringBuilder question = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
            question.append(PIECES.get(random.nextInt(PIECES.size())));
            question.append(random.nextBoolean() ? " " : "");
            question.append(random.nextInt(5) == 0 ? Character.toString(random.nextInt(0x3000)) : "");
        }
        return question.toString();
    }
}
