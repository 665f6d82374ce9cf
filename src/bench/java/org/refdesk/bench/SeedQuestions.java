package org.refdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.refdesk.desk.RealDesk;
import org.refdesk.document.Document;

/** Questions with words that stand together in the seeds; no two are the same. */
final class SeedQuestions {
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_WORDS = 8;

    private final List<String> words = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private int asked;

    SeedQuestions() throws IOException {
        for (Document document : RealDesk.documents(Path.of("seeds"))) {
            words.addAll(List.of(document.text().split("[^\\p{L}\\p{N}'’]+")));
        }
    }

    static SeedQuestions open() {
        try {
            return new SeedQuestions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> next(int count) {
        List<String> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int start = random.nextInt(words.size() - MOST_WORDS);
            int end = start + random.nextInt(FEWEST_WORDS, MOST_WORDS + 1);
            questions.add("what about " + String.join(" ", words.subList(start, end)) + " " + asked++ + "?");
        }
        return questions;
    }
}
