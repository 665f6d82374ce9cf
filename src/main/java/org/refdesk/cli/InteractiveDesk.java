package org.refdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.answer.SourceLine;
import org.refdesk.desk.Desk;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.Request;
import org.refdesk.desk.RequestParser;
import org.refdesk.json.TimedAnswer;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;

/** A dialogue with a desk. It remembers the last answer, for "more" and "show 2". */
final class InteractiveDesk {
    /** The words that are requests and not questions. */
    static final List<String> COMMANDS =
            List.of("more", "show ", "verify ", "sources", "source ", "status", "privacy", "help", "quit");

    private static final int PAGE = 3;
    private static final int CHARACTERS_AROUND = 600;

    private final Desk desk;
    private final OutputStyle screen;
    private final AnswerText text;
    private final RequestText requests;
    private List<Citation> citations = List.of();
    private int shown;

    InteractiveDesk(Desk desk, OutputStyle screen) {
        this.desk = desk;
        this.screen = screen;
        this.text = new AnswerText(screen);
        this.requests = new RequestText(desk, screen);
    }

    /** The reply to a line; null at the end of the dialogue. */
    @Nullable
    List<String> reply(String line) {
        String said = line.strip();
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "" -> List.of();
            case "quit", "exit" -> null;
            case "?" -> requests.help();
            default -> reply(said, RequestParser.parse(said));
        };
    }

    private List<String> reply(String said, Request request) {
        try {
            return switch (request) {
                case Request.Help _ -> requests.help();
                case Request.More _ -> more();
                case Request.Show(int number) -> show(number);
                case Request.Sources _ -> requests.sources();
                case Request.Source(String name) ->
                    requests.source(desk.holdings(Scope.ALL).named(name));
                case Request.Verify(String quote) -> requests.verified(desk.verify(quote, Scope.ALL));
                case Request.Status _ -> requests.status();
                case Request.Privacy _ -> requests.privacy();
                case Request.Question _ -> ask(said);
            };
        } catch (QuestionException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    private List<String> ask(String question) {
        TimedAnswer timedAnswer = TimedAnswer.ask(desk, question);
        citations = switch (timedAnswer.answer()) {
            case Answer.Cited cited -> cited.citations();
            case Answer.NotFound missing -> missing.closest();
        };
        shown = Math.min(PAGE, citations.size());
        return text.lines(timedAnswer, PAGE);
    }

    private List<String> more() {
        if (citations.isEmpty()) {
            return List.of(Messages.text("more.nothing"));
        }
        if (shown == citations.size()) {
            return List.of(Messages.text("more.all", shown));
        }
        List<String> lines = text.citations(citations, shown, PAGE);
        shown = Math.min(shown + PAGE, citations.size());
        return lines;
    }

    private List<String> show(int number) {
        if (number < 1 || number > citations.size()) {
            return List.of(
                    citations.isEmpty()
                            ? Messages.text("show.nothing")
                            : Messages.text("show.none", number, citations.size()));
        }
        Citation citation = citations.get(number - 1);
        List<String> lines = new ArrayList<>(
                new QuoteText(desk.around(citation, CHARACTERS_AROUND, Scope.ALL), List.of(), screen).lines(0));
        lines.add(screen.faint(SourceLine.withAddress(citation)));
        return lines;
    }
}
