package org.refdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.refdesk.chat.HandSetClock;
import org.refdesk.chat.Samples;
import org.refdesk.chat.reply.CitationLinks;
import org.refdesk.desk.RealDesk;
import org.refdesk.embedding.Embedder;
import org.refdesk.embedding.EmbeddingModel;
import org.refdesk.embedding.OnnxEmbedder;

/** A conversation with the real desk over the default corpus. */
@Tag("slow")
class ChatOverTheSeedsTest {
    private static ChatBot chat = new ChatBot(
            new MadeUpDesk(),
            ChatSettings.DEFAULT,
            CitationLinks.published(),
            new AboutReply("test", Optional.empty(), scope -> List.of()),
            new HandSetClock());
    private static AutoCloseable open = () -> {};

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Embedder embedder = OnnxEmbedder.open(EmbeddingModel.E5_SMALL_V2, folder.resolve("model"));
        RealDesk.index(Path.of("seeds"), folder.resolve("index"), embedder);
        RealDesk real = RealDesk.open(folder.resolve("index"), embedder);
        HandSetClock clock = new HandSetClock();
        chat = new ChatBot(
                real.desk(),
                ChatSettings.DEFAULT,
                CitationLinks.published(),
                new AboutReply("test", Optional.empty(), scope -> List.of()),
                clock);
        open = () -> {
            real.close();
            embedder.close();
        };
    }

    @AfterAll
    static void close() throws Exception {
        open.close();
    }

    @Test
    void aThreadGoesFromAQuestionToFollowUpsAndTheTextAroundThem() {
        assertThat(say("T1", "what did Wyden stop?")).contains("1 ", "say “more”");
        assertThat(say("T1", "more")).startsWith("4 ");
        assertThat(say("T1", "and Microsoft?")).startsWith("(Read as: what did Microsoft stop?)");
        assertThat(say("T1", "what did wyden stop?")).doesNotContain("Read as");
        assertThat(say("T1", "when was that?")).startsWith("(Read as: when did wyden stop?)");
        assertThat(say("T1", "show 1")).startsWith("> ");
    }

    @Test
    void whatTheCorpusLacksIsSaid() {
        assertThat(say("T2", "who won the cricket world cup?")).startsWith("No answer found in these documents.");
    }

    @Test
    void sourcesAreListedAndFoundByAPartOfTheirName() {
        assertThat(say("T3", "sources")).contains("5 documents", "Techdirt", "404 Media");
        assertThat(say("T3", "source 404")).startsWith("2 articles of “404”:");
        assertThat(say("T3", "source techdrit")).contains("Similar names: Techdirt");
    }

    @Test
    void aQuoteFromTheCorpusIsVerified() {
        assertThat(say("T4", "verify “A central problem for organizers committed to holding companies”"))
                .startsWith("Yes.");
        assertThat(say("T4", "verify “A central problem for nobody committed to holding companies”"))
                .contains("Your quote says “nobody”; the document says “organizers”.");
    }

    private static String say(String thread, String words) {
        return Samples.words(
                chat.reply(Samples.said(Samples.channel("C1").inThread(thread), "user of " + thread, words)));
    }
}
