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

    private static AnswerOutcome said(Desk desk, String question) {
        try {
            return switch (desk.ask(Question.of(question))) {
                case Answer.Cited cited ->
                    new AnswerOutcome(
                            true,
                            cited.citations().stream()
                                    .map(citation -> new AnswerOutcome.Quote(citation.document(), citation.quote()))
                                    .toList());
                case Answer.NotFound missing -> new AnswerOutcome(false, List.of());
            };
        } catch (QuestionException e) {
            return new AnswerOutcome(false, List.of());
        }
    }
}
