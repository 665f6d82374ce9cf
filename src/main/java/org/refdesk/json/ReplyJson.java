package org.refdesk.json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.desk.CorpusContents;
import org.refdesk.desk.Desk;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.Request;
import org.refdesk.desk.RequestParser;
import org.refdesk.desk.Verification;
import org.refdesk.query.Scope;
import org.refdesk.text.Messages;
import tools.jackson.core.JsonGenerator;

/** Replies to questions and other requests, each as one JSON object on one line. Other programs rely on this format. */
public final class ReplyJson {
    private final Desk desk;
    private final Function<Citation, Optional<String>> links;
    private final String privacy;

    /**
     * A reply.
     *
     * @param found whether there is an answer, a quote or a document to give
     */
    public record Written(String json, boolean found) {}

    /**
     * Replies of a desk.
     *
     * @param links where citations can be opened
     * @param privacy the reply to {@code privacy}
     */
    public ReplyJson(Desk desk, Function<Citation, Optional<String>> links, String privacy) {
        this.desk = desk;
        this.links = links;
        this.privacy = privacy;
    }

    /**
     * The reply.
     *
     * @throws QuestionException if there is no reply to this; its message says what to do
     */
    public Written to(String said) {
        Request request = said.codePoints().anyMatch(Character::isLetterOrDigit)
                ? RequestParser.parse(said)
                : new Request.Question(said);
        return switch (request) {
            case Request.Question _ -> answer(said);
            case Request.Verify(String quote) -> verified(said, quote);
            case Request.Sources _ -> sources(said, "sources", desk.holdings(Scope.ALL));
            case Request.Source(String name) ->
                sources(said, "source", desk.holdings(Scope.ALL).named(name));
            case Request.Status _ -> status(said);
            case Request.Privacy _ -> text(said, "privacy", privacy);
            case Request.Help _ -> text(said, "help", Messages.text("json.help"));
            case Request.More _, Request.Show _ -> throw new QuestionException(Messages.text("json.no_conversation"));
        };
    }

    private Written answer(String said) {
        TimedAnswer timedAnswer = TimedAnswer.ask(desk, said);
        return new Written(AnswerJson.of(timedAnswer, links), timedAnswer.answer() instanceof Answer.Cited);
    }

    private Written verified(String said, String quote) {
        long start = System.nanoTime();
        Verification found = desk.verify(quote, Scope.ALL);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        boolean exact = found.verdict() == Verification.Verdict.EXACT;
        List<Citation> place = found.place() == null ? List.of() : List.of(found.place());
        return written(said, "verify", exact, elapsed, json -> {
            AnswerJson.citations(json, "citations", exact ? place : List.of(), links);
            if (!exact) {
                AnswerJson.citations(json, "closest", place, links);
            }
            json.writeNullProperty("did_you_mean");
            Json.text(json, "verdict", found.notSearched().everything() ? null : name(found.verdict()));
            Json.texts(
                    json, "slips", found.slips().stream().map(ReplyJson::name).toList());
            json.writeArrayPropertyStart("changes");
            found.changes().forEach(change -> change(json, change));
            json.writeEndArray();
            if (!found.notes().isEmpty()) {
                Json.texts(json, "notes", found.notes());
            }
            AnswerJson.notSearched(json, found.notSearched());
        });
    }

    private static void change(JsonGenerator json, Verification.Change change) {
        json.writeStartObject();
        json.writeStringProperty("quoted", change.quoted());
        json.writeStringProperty("document", change.standing());
        json.writeEndObject();
    }

    private static Written sources(String said, String request, CorpusContents holdings) {
        return written(said, request, !holdings.documents().isEmpty(), Duration.ZERO, json -> {
            nothingCited(json);
            SourcesJson.write(json, holdings);
        });
    }

    private Written status(String said) {
        CorpusContents holdings = desk.holdings(Scope.ALL);
        return written(said, "status", true, Duration.ZERO, json -> {
            nothingCited(json);
            json.writeNumberProperty("document_count", holdings.documents().size());
            json.writeNumberProperty("story_count", holdings.stories());
            json.writeStringProperty(
                    "changed", Instant.ofEpochMilli(holdings.generation()).toString());
            AnswerJson.notSearched(json, holdings.notSearched());
        });
    }

    private static Written text(String said, String request, String text) {
        return written(said, request, true, Duration.ZERO, json -> {
            nothingCited(json);
            json.writeStringProperty("text", text);
        });
    }

    private static void nothingCited(JsonGenerator json) {
        Json.texts(json, "citations", List.of());
        json.writeNullProperty("did_you_mean");
    }

    private static Written written(
            String said, String request, boolean found, Duration elapsed, Consumer<JsonGenerator> rest) {
        return new Written(
                Json.object(json -> {
                    AnswerJson.head(json, said, found, TimedAnswer.milliseconds(elapsed));
                    json.writeStringProperty("request", request);
                    rest.accept(json);
                }),
                found);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
