package org.refdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.HandSetClock;
import org.refdesk.chat.Place;
import org.refdesk.chat.Samples;
import org.refdesk.chat.reply.CitationLinks;
import org.refdesk.chat.reply.Reply;
import org.refdesk.desk.Desk;
import org.refdesk.desk.RealDesk;
import org.refdesk.desk.ScopedCorpus;
import org.refdesk.embedding.HashEmbedder;
import org.refdesk.query.Scope;

/** What a chat sends where a scope holds is what it would send if there were nothing outside of it. */
@Tag("slow")
class ScopedChatTest {
    @TempDir
    private Path folder = Path.of("");

    private final HandSetClock clock = new HandSetClock();

    @ParameterizedTest
    @ValueSource(longs = {1_000, 1_001, 1_002, 1_003, 1_004, 1_005, 1_006, 1_007, 1_008, 1_009})
    void nothingOutsideOfAScopeIsSaid(long seed) throws IOException {
        ScopedCorpus corpus = new ScopedCorpus(seed, 0);
        corpus.writeAll(folder.resolve("all"));
        corpus.writeInside(folder.resolve("inside"));
        RealDesk.index(folder.resolve("all"), folder.resolve("all-index"), new HashEmbedder());
        RealDesk.index(folder.resolve("inside"), folder.resolve("inside-index"), new HashEmbedder());
        try (RealDesk all = RealDesk.open(folder.resolve("all-index"), null);
                RealDesk inside = RealDesk.open(folder.resolve("inside-index"), null)) {
            List<String> said = said(corpus);
            ChatBot among = chat(all.desk(), Map.of("C1", corpus.scope(), "direct", corpus.scope()));
            ChatBot alone = chat(inside.desk(), Map.of("C1", corpus.scope(), "direct", corpus.scope()));
            for (Place place : List.of(
                    Samples.channel("C1").inThread("T1"), Samples.ephemeral("C1"), Samples.ephemeral("D1"), direct())) {
                for (String text : said) {
                    AskedQuestion asked = Samples.said(place, "ann", text);
                    assertThat(sent(among.reply(asked)))
                            .as("%s in %s: %s", corpus.scope().written(), place, text)
                            .isEqualTo(sent(alone.reply(asked)));
                }
            }
            assertThat(sent(among.about())).isEqualTo(sent(alone.about()));
        }
    }

    private static Place direct() {
        return new Place("made-up", "W1", "!room:example.org", null, Place.Kind.DIRECT);
    }

    private static List<String> said(ScopedCorpus corpus) {
        List<String> said = new ArrayList<>();
        for (String question : corpus.questions()) {
            said.addAll(List.of(question, "more", "show 1", "show 2"));
        }
        corpus.quotes().forEach(quote -> said.add("verify \"" + quote + "\""));
        for (String name : corpus.names()) {
            said.addAll(List.of("and " + name + "?", "source " + name));
        }
        return Stream.concat(said.stream(), Stream.of("sources", "status", "help", "privacy"))
                .toList();
    }

    /** All of a reply; when the last document was read is another time for each desk. */
    private static String sent(Reply reply) {
        return reply.toString().replaceAll("Last change: [-0-9: ]+UTC", "Last change");
    }

    private ChatBot chat(Desk desk, Map<String, Scope> scopes) {
        ChatSettings.Limit limit = new ChatSettings.Limit(1_000_000, Duration.ofMinutes(1));
        ChatSettings settings = new ChatSettings(3, Permissions.ALL, scopes, limit, limit, Duration.ofHours(24), false);
        CitationLinks links = citation -> Optional.of("https://desk.example.org/d/" + citation.document());
        return new ChatBot(desk, settings, links, new AboutReply("1", Optional.empty(), scope -> List.of()), clock);
    }

    @Test
    void aButtonOfAnAnswerDoesNothingWhereAnotherScopeHolds() {
        ChatBot chat = chat(new MadeUpDesk(), Map.of("C2", Scope.parse("source:Log")));
        AskedQuestion asked = Samples.direct("ann", "when was the comet seen?");
        chat.reply(asked);
        AskedQuestion there = Samples.said(Samples.ephemeral("C2"), "ann", "");
        assertThat(Samples.words(chat.share(there, asked.key(), "Ann"))).doesNotContain("comet");
        assertThat(Samples.words(chat.share(Samples.said(Samples.ephemeral("C3"), "ann", ""), asked.key(), "Ann")))
                .contains("comet");
    }

    @Test
    void directMessagesAndTheHomeHaveAScopeOfTheirOwn() {
        MadeUpDesk desk = new MadeUpDesk();
        Scope scope = Scope.parse("source:Log");
        ChatBot chat = chat(desk, Map.of("direct", scope, "D2", Scope.parse("file:log")));
        chat.reply(Samples.direct("ann", "comet"));
        chat.reply(Samples.said(Samples.ephemeral("D1"), "ann", "comet"));
        chat.reply(Samples.said(Samples.ephemeral("D2"), "ann", "comet"));
        chat.reply(Samples.inThread("comet"));
        assertThat(desk.scopes).containsExactly(scope, scope, Scope.parse("file:log"), Scope.ALL);
        assertThat(Samples.words(chat.about())).contains("1 document").doesNotContain("2 documents");
    }
}
