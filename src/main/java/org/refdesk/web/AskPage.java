package org.refdesk.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.chat.Request;
import org.refdesk.chat.RequestParser;
import org.refdesk.desk.Desk;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.Questions;
import org.refdesk.json.Timed;

/** Asks and answers. The question is in the address, so that an answer can be shared. */
final class AskPage implements Handler {
    private final Desk desk;
    private final Permalinks permalinks;
    private final WebSettings settings;
    private final Guard guard;

    AskPage(Desk desk, Permalinks permalinks, WebSettings settings, Guard guard) {
        this.desk = desk;
        this.permalinks = permalinks;
        this.settings = settings;
        this.guard = guard;
    }

    /**
     * The page.
     *
     * @param question that was asked, or empty
     * @param answer to it, or null
     * @param advice why it cannot be asked, or null
     * @param examples questions to begin with
     */
    record View(
            String question,
            @Nullable Answered answer,
            @Nullable String advice,
            List<String> examples) {}

    /**
     * An answer as the page shows it.
     *
     * @param found whether the corpus answers
     * @param citations those that are shown at once
     * @param more the others
     * @param milliseconds that it took
     */
    record Answered(
            boolean found,
            List<CitationView> citations,
            List<CitationView> more,
            @Nullable String didYouMean,
            List<String> notes,
            double milliseconds) {}

    @Override
    public void handle(Context context) {
        guard.admit(context);
        String question = context.queryParam("q");
        if (question == null || question.isBlank()) {
            show(context, 200, "", new View("", null, null, settings.examples()));
            return;
        }
        requireShort(question);
        if (RequestParser.parse(question) instanceof Request.Sources) {
            context.redirect("/sources");
            return;
        }
        try {
            Answered answer = answered(question, Timed.ask(desk, question));
            show(context, 200, question, new View(question, answer, null, List.of()));
        } catch (QuestionException e) {
            show(context, 400, question, new View(question, null, e.getMessage(), List.of()));
        }
    }

    private static void show(Context context, int status, String title, View view) {
        Frame frame = new Frame(Known.line(title), "/", true);
        Pages.send(context, status, (out, none) -> JteaskGenerated.render(out, none, frame, view));
    }

    static void requireShort(String question) {
        if (question.length() > Questions.LONGEST) {
            throw new Refusal(
                    413,
                    "The question is %,d characters long and %,d is the most. Ask in fewer words."
                            .formatted(question.length(), Questions.LONGEST));
        }
    }

    private Answered answered(String question, Timed timed) {
        Answer answer = timed.answer();
        List<CitationView> all = CitationView.of(citations(answer), permalinks, question);
        int shown = Math.min(settings.citations(), all.size());
        return new Answered(
                answer instanceof Answer.Cited,
                all.subList(0, shown),
                all.subList(shown, all.size()),
                answer.didYouMean(),
                answer.notes(),
                timed.milliseconds());
    }

    static List<Citation> citations(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.citations();
            case Answer.NotFound missing -> missing.closest();
        };
    }
}
