package org.refdesk.evaluation;

import java.util.List;
import org.refdesk.answer.Answer;
import org.refdesk.desk.Desk;
import org.refdesk.desk.Question;
import org.refdesk.desk.QuestionException;

/** Asks a desk every question of a gold set. */
public final class CitedEvaluation {
    private CitedEvaluation() {}

    public static CitedFigures of(Desk desk, List<GoldQuestion> questions, CorpusTexts texts) {
        CitedFigures figures = new CitedFigures(texts);
        for (GoldQuestion question : questions) {
            figures.count(question, said(desk, question.question()));
        }
        return figures;
    }

    private static Quoted said(Desk desk, String question) {
        try {
            return switch (desk.ask(Question.of(question))) {
                case Answer.Cited cited ->
                    new Quoted(
                            true,
                            cited.citations().stream()
                                    .map(citation -> new Quoted.Quote(citation.document(), citation.quote()))
                                    .toList());
                case Answer.NotFound missing -> new Quoted(false, List.of());
            };
        } catch (QuestionException e) {
            return new Quoted(false, List.of());
        }
    }
}
