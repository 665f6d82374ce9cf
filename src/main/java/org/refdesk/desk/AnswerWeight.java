package org.refdesk.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.document.Metadata;

/** Estimates the bytes of an answer in memory: two for each character, and the overhead of objects. */
final class AnswerWeight {
    private static final int CHARACTER = 2;
    private static final int STRING = 56;
    private static final int CITATION = 200;
    private static final int ENTRY = 200;
    private static final int HIGHLIGHT = 32;

    private AnswerWeight() {}

    static int of(String question, Answer answer) {
        long bytes = ENTRY + of(question) + of(answer.didYouMean()) + ofAll(answer.notes());
        List<Citation> citations = switch (answer) {
            case Answer.Cited cited -> cited.citations();
            case Answer.NotFound notFound -> notFound.closest();
        };
        for (Citation citation : citations) {
            bytes += of(citation);
        }
        return Math.toIntExact(Math.min(bytes, Integer.MAX_VALUE));
    }

    private static long of(Citation citation) {
        Metadata story = citation.metadata();
        return CITATION
                + of(citation.quote())
                + of(citation.document())
                + of(citation.sha256())
                + ofAll(citation.alsoIn())
                + (long) HIGHLIGHT * citation.highlights().size()
                + of(story.title())
                + of(story.publisher())
                + of(story.author())
                + of(story.url());
    }

    private static long ofAll(List<String> texts) {
        return texts.stream().mapToLong(AnswerWeight::of).sum();
    }

    private static long of(@Nullable String text) {
        return text == null ? 0 : STRING + (long) CHARACTER * text.length();
    }
}
