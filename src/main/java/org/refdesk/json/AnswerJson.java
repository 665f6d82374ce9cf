package org.refdesk.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.refdesk.answer.Answer;
import org.refdesk.answer.Citation;
import org.refdesk.answer.NotSearched;
import org.refdesk.document.Metadata;
import org.refdesk.document.Span;
import tools.jackson.core.JsonGenerator;

/** An answer as one JSON object on one line. Other programs rely on this format. */
public final class AnswerJson {
    private static final double SCORE_UNIT = 1e4;

    private AnswerJson() {}

    /**
     * The object.
     *
     * @param links where citations can be opened
     */
    public static String of(TimedAnswer timedAnswer, Function<Citation, Optional<String>> links) {
        Answer answer = timedAnswer.answer();
        return Json.object(json -> {
            head(json, timedAnswer.question(), answer instanceof Answer.Cited, timedAnswer.milliseconds());
            switch (answer) {
                case Answer.Cited cited -> citations(json, "citations", cited.citations(), links);
                case Answer.NotFound missing -> {
                    citations(json, "citations", List.of(), links);
                    citations(json, "closest", missing.closest(), links);
                }
            }
            Json.text(json, "did_you_mean", answer.didYouMean());
            if (!answer.notes().isEmpty()) {
                Json.texts(json, "notes", answer.notes());
            }
            notSearched(json, answer.notSearched());
        });
    }

    /** Writes the keys that every reply begins with. */
    static void head(JsonGenerator json, String said, boolean found, double milliseconds) {
        json.writeStringProperty("question", said);
        json.writeStringProperty("status", found ? "answered" : "not_found");
        json.writeNumberProperty("elapsed_ms", milliseconds);
    }

    /** Writes how much of the corpus was not searched; nothing if all was. */
    static void notSearched(JsonGenerator json, NotSearched missing) {
        if (missing.isNothing()) {
            return;
        }
        json.writeObjectPropertyStart("not_searched");
        json.writeNumberProperty("files", missing.files());
        json.writeNumberProperty("of", missing.of());
        if (missing.partly() > 0) {
            json.writeNumberProperty("partly", missing.partly());
        }
        if (!missing.outdated().isEmpty()) {
            json.writeNumberProperty("outdated", missing.outdated().size());
        }
        json.writeEndObject();
    }

    static void citations(
            JsonGenerator json, String name, List<Citation> citations, Function<Citation, Optional<String>> links) {
        json.writeArrayPropertyStart(name);
        for (int i = 0; i < citations.size(); i++) {
            json.writeStartObject();
            citation(
                    json, i + 1, citations.get(i), links.apply(citations.get(i)).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void citation(JsonGenerator json, int rank, Citation citation, @Nullable String link) {
        Metadata known = citation.metadata();
        json.writeNumberProperty("rank", rank);
        json.writeStringProperty("quote", citation.quote());
        json.writeArrayPropertyStart("highlights");
        citation.highlights().forEach(highlight -> highlight(json, highlight));
        json.writeEndArray();
        json.writeStringProperty("file", citation.document());
        Json.text(json, "story", known.title());
        Json.text(json, "publisher", known.publisher());
        Json.text(json, "author", known.author());
        Json.text(json, "date", known.date() == null ? null : known.date().toString());
        Json.text(json, "url", known.url());
        page(json, citation.page());
        json.writeNumberProperty("paragraph", citation.paragraph());
        json.writeNumberProperty("start", citation.start());
        json.writeNumberProperty("end", citation.end());
        json.writeNumberProperty("score", Math.round(citation.score() * SCORE_UNIT) / SCORE_UNIT);
        json.writeStringProperty("sha256", citation.sha256());
        Json.text(json, "link", link);
        Json.texts(json, "also_in", citation.alsoIn());
    }

    private static void highlight(JsonGenerator json, Span highlight) {
        json.writeStartArray();
        json.writeNumber(highlight.start());
        json.writeNumber(highlight.end());
        json.writeEndArray();
    }

    private static void page(JsonGenerator json, @Nullable Integer page) {
        if (page == null) {
            json.writeNullProperty("page");
        } else {
            json.writeNumberProperty("page", page);
        }
    }
}
