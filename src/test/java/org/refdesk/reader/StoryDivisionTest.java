package org.refdesk.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.refdesk.document.Block;
import org.refdesk.document.Story;
import org.refdesk.passage.SentenceSplitter;
import org.refdesk.reader.blocks.Boilerplate;
import org.refdesk.reader.blocks.TextBlocks;
import org.refdesk.reader.stories.StorySplitter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Story division and boilerplate on public texts, which are not part of the project. */
class StoryDivisionTest {
    private static final Path XQUAD = Path.of("../shared/eval/public/xquad-en/corpus.jsonl");
    private static final Path SCIFACT = Path.of("../shared/eval/public/scifact/corpus.jsonl");
    private static final int ROUNDS = 20;

    @Test
    void tellsApartEncyclopediaArticlesRunTogether() throws IOException {
        assertThat(meanF1(List.copyOf(xquad().values()), 8)).isGreaterThan(0.85);
    }

    @Test
    void tellsApartAbstractsRunTogether() throws IOException {
        assertThat(meanF1(abstracts(), 12)).isGreaterThan(0.85);
    }

    @Test
    void dividesNoShortArticle() throws IOException {
        assertThat(xquad().values())
                .allSatisfy(article -> assertThat(boundaries(article)).isEmpty());
    }

    @Test
    void takesNoProseForBoilerplate() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        xquad().values().forEach(paragraphs::addAll);
        abstracts().forEach(paragraphs::addAll);
        String text = String.join("\n", paragraphs);
        long marked = paragraphs.stream()
                .filter(paragraph -> Boilerplate.mark(paragraph, TextBlocks.of(paragraph)).stream()
                        .anyMatch(Block::boilerplate))
                .count();
        assertThat(marked).isLessThan(paragraphs.size() / 1_000);
        assertThat(Boilerplate.mark(text.substring(0, 500_000), TextBlocks.of(text.substring(0, 500_000))))
                .noneMatch(Block::boilerplate);
    }

    /** Of articles in random orders, so many of them at a time. */
    private static double meanF1(List<List<String>> articles, int together) {
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<List<String>> order = new ArrayList<>(articles);
            Collections.shuffle(order, new Random(round));
            List<String> paragraphs = new ArrayList<>();
            List<Integer> expected = new ArrayList<>();
            for (List<String> article : order.subList(0, together)) {
                expected.add(paragraphs.size());
                paragraphs.addAll(article);
            }
            sum += StoryBoundaries.f1(expected.subList(1, together), boundaries(paragraphs), 0);
        }
        return sum / ROUNDS;
    }

    private static List<Integer> boundaries(List<String> paragraphs) {
        String text = String.join("\n", paragraphs);
        return StorySplitter.divide(text, TextBlocks.of(text)).stream()
                .skip(1)
                .map(Story::firstBlock)
                .toList();
    }

    private static Map<String, List<String>> xquad() throws IOException {
        Map<String, List<String>> articles = new LinkedHashMap<>();
        for (JsonNode line : lines(XQUAD)) {
            articles.computeIfAbsent(line.get("title").asString(), _ -> new ArrayList<>())
                    .add(line.get("text").asString().replace('\n', ' '));
        }
        return articles;
    }

    /** The longer ones, two sentences a paragraph. */
    private static List<List<String>> abstracts() throws IOException {
        List<List<String>> articles = new ArrayList<>();
        for (JsonNode line : lines(SCIFACT)) {
            String text = line.get("text").asString().replace('\n', ' ');
            List<String> sentences = SentenceSplitter.sentences(text, 0, text.length()).stream()
                    .map(span -> text.substring(span.start(), span.end()))
                    .toList();
            List<String> paragraphs = new ArrayList<>();
            for (int i = 0; i + 1 < sentences.size(); i += 2) {
                paragraphs.add(sentences.get(i) + " " + sentences.get(i + 1));
            }
            if (paragraphs.size() >= 4) {
                articles.add(paragraphs);
            }
        }
        return articles;
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        assumeTrue(Files.exists(file), "needs " + file + ", which is not part of the project");
        JsonMapper json = JsonMapper.builder().build();
        return Files.readAllLines(file).stream().map(json::readTree).toList();
    }
}
