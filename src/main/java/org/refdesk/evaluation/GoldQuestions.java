package org.refdesk.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.refdesk.evaluation.GoldQuestion.Facet;
import org.refdesk.evaluation.GoldQuestion.GoldQuote;
import tools.jackson.databind.JsonNode;

/** A gold question set: a file with a question a line. */
public final class GoldQuestions {
    private GoldQuestions() {}

    /**
     * Reads {@code {"id", "question", "kind", "facets": [{"any_of": [{"file", "quote"}]}]}} a line.
     *
     * @throws EvaluationException where a line is not that
     */
    public static List<GoldQuestion> read(Path file) {
        return JsonLines.read(file).stream().map(GoldQuestions::question).toList();
    }

    /** The files of the quotes that are none of these documents. */
    public static List<String> filesOtherThan(List<String> documents, List<GoldQuestion> questions) {
        Set<String> known = documents.stream()
                .map(document -> new AnswerOutcome.Quote(document, "").name())
                .collect(Collectors.toSet());
        return questions.stream()
                .flatMap(GoldQuestion::files)
                .filter(file -> !known.contains(file))
                .distinct()
                .toList();
    }

    private static GoldQuestion question(JsonLines.Line line) {
        List<Facet> facets = new ArrayList<>();
        for (JsonNode facet : line.value().path("facets")) {
            List<GoldQuote> quotes = new ArrayList<>();
            for (JsonNode quote : facet.path("any_of")) {
                JsonLines.Line within = new JsonLines.Line(line.at(), quote);
                quotes.add(new GoldQuote(within.text("file"), within.text("quote")));
            }
            facets.add(new Facet(quotes));
        }
        return new GoldQuestion(line.text("id"), line.text("question"), line.text("kind"), facets);
    }
}
