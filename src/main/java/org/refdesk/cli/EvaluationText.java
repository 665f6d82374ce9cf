package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.refdesk.evaluation.CitedFigures;
import org.refdesk.evaluation.Figure;
import org.refdesk.json.Json;

/** Figures of an evaluation as text and as JSON. */
public final class EvaluationText {
    private EvaluationText() {}

    /** One line for each figure, then one for each kind of question. */
    public static List<String> lines(CitedFigures figures) {
        List<String> lines = new ArrayList<>();
        figures.figures().forEach((name, figure) -> lines.add(line("%-10s %.3f  (of %d)", name, figure)));
        figures.kinds().forEach((kind, figure) -> lines.add(line("  %-13s %.3f  (of %d)", kind, figure)));
        return lines;
    }

    /** One line for each question whose first citation is wrong. */
    public static List<String> misses(CitedFigures figures) {
        return figures.misses().stream()
                .map(miss -> "miss %s %s %s %s"
                        .formatted(
                                miss.id(),
                                miss.kind(),
                                miss.rank().isPresent() ? miss.rank().getAsInt() : "None",
                                PrintableText.of(miss.question())))
                .toList();
    }

    /** All figures on one line. */
    public static String line(SequencedMap<String, Figure> figures) {
        int count = figures.isEmpty() ? 0 : figures.firstEntry().getValue().count();
        return figures.entrySet().stream()
                .map(entry -> String.format(
                        Locale.ROOT, "%s %.4f", entry.getKey(), entry.getValue().mean()))
                .collect(Collectors.joining("  ", "queries " + count + "  ", ""));
    }

    /** {@code {"hit@1": 0.8846, ...}}. */
    public static String json(Map<String, Figure> figures) {
        return Json.object(json -> figures.forEach((name, figure) -> json.writeNumberProperty(name, figure.mean())));
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static String line(String format, String name, Figure figure) {
        return String.format(Locale.ROOT, format, name, figure.mean(), figure.count());
    }
}
