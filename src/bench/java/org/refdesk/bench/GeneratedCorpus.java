package org.refdesk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.refdesk.analysis.RefdeskAnalyzer;
import org.refdesk.analysis.StopWords;
import org.refdesk.document.Block;
import org.refdesk.document.BlockKind;
import org.refdesk.document.Document;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;
import org.refdesk.document.Story;
import org.refdesk.passage.Passage;

/** 100,000 passages in 2,000 documents, and questions to them: the same in every run. */
record GeneratedCorpus(GeneratedWords words) {
    /** Part of the names of what is kept of it between runs: another corpus, another name. */
    static final String VERSION = "1";

    static final int DOCUMENTS = 2_000;
    static final int QUESTIONS = 200;
    private static final int PASSAGES_A_DOCUMENT = 50;
    private static final int FEWEST_SENTENCES = 2;
    private static final int MOST_SENTENCES = 4;
    private static final int FEWEST_WORDS = 15;
    private static final int MOST_WORDS = 25;
    private static final int SHORTEST_QUESTION = 3;
    private static final int LONGEST_QUESTION = 8;

    /** A document and its passages: a paragraph each. */
    record Generated(Document document, List<Passage> passages) {}

    Generated document(int number) {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < PASSAGES_A_DOCUMENT; i++) {
            int start = text.length();
            List<Span> sentences = paragraph(random, text);
            int end = text.length();
            text.append("\n\n");
            blocks.add(new Block(BlockKind.PARAGRAPH, start, end, false, null));
            passages.add(new Passage(0, i, start, end, sentences));
        }
        String id = "generated-%05d.txt".formatted(number);
        Metadata metadata = new Metadata(words.run(SHORTEST_QUESTION, random), null, null, null, null);
        Story story = new Story(0, blocks.size(), metadata);
        return new Generated(
                new Document(id, id, "%064x".formatted(number), text.toString(), blocks, List.of(story)), passages);
    }

    private List<Span> paragraph(SplittableRandom random, StringBuilder text) {
        List<Span> sentences = new ArrayList<>();
        int count = random.nextInt(FEWEST_SENTENCES, MOST_SENTENCES + 1);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ");
            int start = text.length();
            String sentence = words.run(random.nextInt(FEWEST_WORDS, MOST_WORDS + 1), random);
            text.append(Character.toUpperCase(sentence.charAt(0))).append(sentence, 1, sentence.length());
            text.append('.');
            sentences.add(new Span(start, text.length()));
        }
        return sentences;
    }

    static GeneratedCorpus make() {
        return new GeneratedCorpus(GeneratedWords.read());
    }

    /** Words of every frequency, stop words among them, as in questions that people ask. */
    List<String> questions() {
        SplittableRandom random = new SplittableRandom(-1);
        List<String> questions = new ArrayList<>();
        while (questions.size() < QUESTIONS) {
            String question = words.run(random.nextInt(SHORTEST_QUESTION, LONGEST_QUESTION + 1), random);
            if (!RefdeskAnalyzer.stemmed().terms(question).stream().allMatch(StopWords::contains)) {
                questions.add(question);
            }
        }
        return questions;
    }
}
