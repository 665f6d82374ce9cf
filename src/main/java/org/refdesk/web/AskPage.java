package org.refdesk.web;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.desk.Desk;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.QuestionRules;
import org.refdesk.desk.Request;
import org.refdesk.desk.RequestParser;
import org.refdesk.json.TimedAnswer;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import org.refdesk.text.OneLine;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.http.WebSettings;
import org.refdesk.web.link.DocumentAddress;
import org.refdesk.web.link.Permalinks;

/** Asks and answers. The question is in the address, so that an answer can be shared. */
final class AskPage implements Handler {
    private final Desk desk;
    private final Permalinks permalinks;
    private final WebSettings settings;
    private final AccessCheck accessCheck;

    AskPage(Desk desk, Permalinks permalinks, WebSettings settings, AccessCheck accessCheck) {
        this.desk = desk;
        this.permalinks = permalinks;
        this.settings = settings;
        this.accessCheck = accessCheck;
    }

    /**
     * The page.
     *
     * @param question that was asked, or empty
     * @param answer to it, or null
     * @param verified whether a quote stands in the corpus, where that was asked, or null
     * @param advice why it cannot be asked, or null
     * @param examples questions to begin with
     */
    record View(
            String question,
            @Nullable Answered answer,
            @Nullable VerifiedView verified,
            @Nullable String advice,
            List<String> examples) {
        static View advice(String question, @Nullable String advice) {
            return new View(question, null, null, advice, List.of());
        }
    }

    /**
     * An answer as the page shows it.
     *
     * @param found whether the corpus answers
     * @param citations those that are shown at once
     * @param more the others
     * @param milliseconds that it took
     * @param missing what of the corpus was not searched; nothing if the corpus answers
     */
    record Answered(
            boolean found,
            List<CitationView> citations,
            List<CitationView> more,
            @Nullable String didYouMean,
            List<String> notes,
            double milliseconds,
            NotSearchedView missing) {}

    @Override
    public void handle(Context context) {
        accessCheck.admit(context);
        String question = context.queryParam("q");
        if (question == null || question.isBlank()) {
            show(context, 200, new View("", null, null, null, settings.examples()));
            return;
        }
        requireShort(question);
        try {
            handle(context, question, RequestParser.parse(question));
        } catch (QuestionException e) {
            show(context, 400, View.advice(question, e.getMessage()));
        }
    }

    private void handle(Context context, String question, Request request) {
        switch (request) {
            case Request.Help _ -> context.redirect(HelpPages.PATH);
            case Request.Sources _ -> context.redirect("/sources");
            case Request.Status _ -> context.redirect("/sources");
            case Request.Source source -> context.redirect("/sources?name=" + DocumentAddress.encoded(source.name()));
            case Request.Verify verify -> {
                VerifiedView verified = VerifiedView.of(desk.verify(verify.quote(), Scope.ALL), permalinks);
                show(context, 200, new View(question, null, verified, null, List.of()));
            }
            case Request.More _ -> show(context, 200, View.advice(question, Messages.text("web.more")));
            case Request.Show _ -> show(context, 200, View.advice(question, Messages.text("web.more")));
            case Request.Privacy _ -> show(context, 200, View.advice(question, Messages.text("web.privacy")));
            case Request.Question _ -> {
                Answered answer = answered(question, TimedAnswer.ask(desk, question));
                show(context, 200, new View(question, answer, null, null, List.of()));
            }
        }
    }

    private static void show(Context context, int status, View view) {
        PageFrame pageFrame = new PageFrame(OneLine.of(view.question()), "/", true);
        TemplateResponse.send(context, status, (out, none) -> JteaskGenerated.render(out, none, pageFrame, view));
    }

    static void requireShort(String question) {
        if (question.length() > QuestionRules.LONGEST) {
            throw new RefusedException(
                    413, Messages.text("question.too_long", "question", question.length(), QuestionRules.LONGEST));
        }
    }

    private Answered answered(String question, TimedAnswer timedAnswer) {
        Answer answer = timedAnswer.answer();
        List<CitationView> all = CitationView.of(citations(answer), permalinks, question);
        int shown = Math.min(settings.citations(), all.size());
        return new Answered(
                answer instanceof Answer.Cited,
                all.subList(0, shown),
                all.subList(shown, all.size()),
                answer.didYouMean(),
                answer.notes(),
                timedAnswer.milliseconds(),
                answer instanceof Answer.Cited ? NotSearchedView.NOTHING : NotSearchedView.of(answer.notSearched()));
    }

    static List<Citation> citations(Answer answer) {
        return switch (answer) {
            case Answer.Cited cited -> cited.citations();
            case Answer.NotFound missing -> missing.closest();
        };
    }
}
