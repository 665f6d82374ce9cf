package org.refdesk.evaluation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Which documents are relevant to which questions.
 *
 * @param grades by question and document, in the order of the file; only grades above 0
 */
public record RelevanceJudgments(SequencedMap<String, Map<String, Integer>> grades) {
    private static final int COLUMNS = 3;

    /**
     * Reads {@code question TAB document TAB grade} a line, without a header.
     *
     * @throws EvaluationException where a line is not that
     */
    public static RelevanceJudgments read(Path file) {
        SequencedMap<String, Map<String, Integer>> grades = new LinkedHashMap<>();
        List<String> lines = JsonLines.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String[] columns = lines.get(i).split("\t", -1);
            if (columns.length != COLUMNS || !columns[2].strip().matches("-?\\d{1,9}")) {
                throw new EvaluationException("%s, line %d: must be question TAB document TAB grade (a whole number)"
                        .formatted(file.getFileName(), i + 1));
            }
            int grade = Integer.parseInt(columns[2].strip());
            if (grade > 0) {
                grades.computeIfAbsent(columns[0], question -> new HashMap<>()).put(columns[1], grade);
            }
        }
        return new RelevanceJudgments(grades);
    }
}
