package org.refdesk.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How often spelling is right, on slips made at random, and how often it spoils what was right. */
class SpellingRateTest {
    private static final Path EVAL = Path.of("../shared/eval");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void fiveOfSixRandomSlipsAreCorrected() {
        CountedWords corpus = CountedWords.ofSeeds();
        List<String> words = corpus.ofAtLeast(5);
        Spelling spelling = new Spelling(corpus);
        Random random = new Random(7);
        int right = 0;
        for (int i = 0; i < 300; i++) {
            String word = words.get(random.nextInt(words.size()));
            Query query = QueryParser.parse("what about the " + slip(word, random));
            right += spelling.corrected(query).effective().equals("what about the " + word) ? 1 : 0;
        }

        assertThat(right / 300.0).isGreaterThan(0.85);
    }

    @Test
    void fewerThanOneWordInAHundredOfSoundQuestionsIsChanged() throws IOException {
        List<String> golden = questions(Path.of("src/test/resources/golden/seeds.jsonl"), "question");

        assertThat(changed(CountedWords.ofSeeds(), golden)).isLessThan(0.01);
    }

    @Test
    void fewerThanOneWordInAHundredOfPublicQuestionsIsChanged() throws IOException {
        assumeTrue(Files.exists(EVAL), "the evaluation data is not beside this checkout");
        Path xquad = EVAL.resolve("public/xquad-en");
        List<String> queries = questions(xquad.resolve("queries.jsonl"), "text");
        List<String> dev = questions(EVAL.resolve("dev.jsonl"), "question");

        assertThat(changed(CountedWords.ofSeeds(), dev)).isLessThan(0.01);
        assertThat(changed(CountedWords.of(questions(xquad.resolve("corpus.jsonl"), "text")), queries))
                .isLessThan(0.01);
        assertThat(changed(CountedWords.ofSeeds(), queries)).isLessThan(0.01);
    }

    /** Share of the words that were changed. */
    private static double changed(CountedWords corpus, List<String> questions) {
        Spelling spelling = new Spelling(corpus);
        int words = 0;
        int changed = 0;
        for (String question : questions) {
            String asked = QueryParser.parse(question).question();
            String corrected = spelling.corrected(QueryParser.parse(question)).effective();
            List<String> before = List.of(asked.split(" ", -1));
            List<String> after = List.of(corrected.split(" ", -1));
            words += before.size();
            for (int i = 0; i < before.size(); i++) {
                changed += before.get(i).equals(after.get(i)) ? 0 : 1;
            }
        }
        return (double) changed / words;
    }

    private static List<String> questions(Path file, String field) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(JSON::readTree)
                    .filter(line -> !line.path("kind").asString("").equals("typo"))
                    .map(line -> line.get(field).asString())
                    .toList();
        }
    }

    private static String slip(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        String slipped = switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 -> word.substring(0, at) + letter + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
        return slipped.equals(word) ? slip(word, random) : slipped;
    }
}
