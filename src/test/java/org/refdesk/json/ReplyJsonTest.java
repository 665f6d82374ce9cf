package org.refdesk.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.desk.QuestionException;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.HashEmbedder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs read of each request, over the default corpus. */
@Tag("slow")
class ReplyJsonTest {
    private static final String STANDS =
            "A central problem for organizers committed to holding companies accountable for their government work is"
                    + " the secrecy surrounding these deals.";

    private static Optional<RealDesk> open = Optional.empty();

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        RealDesk.index(Path.of("seeds"), folder, new HashEmbedder());
        open = Optional.of(RealDesk.open(folder, null));
    }

    @AfterAll
    static void close() {
        open.orElseThrow().close();
    }

    private static ReplyJson.Written written(String said) {
        return new ReplyJson(open.orElseThrow().desk(), citation -> Optional.empty(), "Nothing is kept.").to(said);
    }

    private static JsonNode json(String said) {
        return JsonMapper.shared().readTree(written(said).json());
    }

    @Test
    void aQuestionIsAnsweredAndHasNoRequest() {
        JsonNode reply = json("what did Wyden stop?");
        assertThat(reply.path("status").asString()).isEqualTo("answered");
        assertThat(reply.has("request")).isFalse();
    }

    @Test
    void aQuoteThatIsThereIsFound() {
        JsonNode reply = json("verify \"" + STANDS + "\"");
        assertThat(written("verify \"" + STANDS + "\"").found()).isTrue();
        assertThat(reply.path("status").asString()).isEqualTo("answered");
        assertThat(reply.path("request").asString()).isEqualTo("verify");
        assertThat(reply.path("verdict").asString()).isEqualTo("exact");
        assertThat(reply.path("citations").path(0).path("quote").asString()).isEqualTo(STANDS);
        assertThat(reply.has("closest")).isFalse();
    }

    @Test
    void aQuoteThatDiffersIsNotFoundAndShowsWhatTheDocumentSays() {
        JsonNode reply = json("verify \"" + STANDS.replace("secrecy", "openness") + "\"");
        assertThat(reply.path("status").asString()).isEqualTo("not_found");
        assertThat(reply.path("verdict").asString()).isEqualTo("differs");
        assertThat(reply.path("citations")).isEmpty();
        assertThat(reply.path("closest").path(0).path("quote").asString()).isEqualTo(STANDS);
        assertThat(reply.path("changes").path(0).path("quoted").asString()).isEqualTo("openness");
        assertThat(reply.path("changes").path(0).path("document").asString()).isEqualTo("secrecy");
    }

    @Test
    void aQuoteThatIsNowhereIsNotFound() {
        JsonNode reply = json("verify \"Xyzzy plugh the sourdough starter.\"");
        assertThat(reply.path("status").asString()).isEqualTo("not_found");
        assertThat(reply.path("verdict").asString()).isEqualTo("nowhere");
    }

    @Test
    void sourcesAndSourceListDocuments() {
        assertThat(json("sources").path("documents")).hasSize(5);
        JsonNode one = json("source Truthout");
        assertThat(one.path("request").asString()).isEqualTo("source");
        assertThat(one.path("documents")).isNotEmpty();
        assertThat(one.path("documents").size()).isLessThan(5);
        assertThat(written("source Zyx").found()).isFalse();
        assertThat(json("source Zyx").path("status").asString()).isEqualTo("not_found");
    }

    @Test
    void statusCountsAndPrivacyAndHelpAreText() {
        assertThat(json("status").path("document_count").asInt()).isEqualTo(5);
        assertThat(json("status").path("changed").asString()).endsWith("Z");
        assertThat(json("privacy").path("text").asString()).isEqualTo("Nothing is kept.");
        assertThat(json("help").path("text").asString()).contains("verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"more", "show 2", "", "?", "   "})
    void whatNeedsAnAnswerBeforeItOrSaysNothingIsRefused(String said) {
        assertThatThrownBy(() -> written(said)).isInstanceOf(QuestionException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"what did Wyden stop?", "verify \"Xyzzy plugh\"", "sources", "source Zyx", "status", "privacy"})
    void everyReplyHasWhatAnAnswerAlwaysHas(String said) {
        JsonNode reply = json(said);
        assertThat(reply.path("question").asString()).isEqualTo(said);
        assertThat(reply.path("status").asString()).isIn("answered", "not_found");
        assertThat(reply.path("elapsed_ms").isNumber()).isTrue();
        assertThat(reply.path("citations").isArray()).isTrue();
        assertThat(reply.has("did_you_mean")).isTrue();
    }
}
