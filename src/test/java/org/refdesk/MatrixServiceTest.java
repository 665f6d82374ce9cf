package org.refdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refdesk.ServedProcess.Home;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.Feedback.Votes;
import org.refdesk.peers.Heard;
import org.refdesk.peers.MatrixPerson;
import org.refdesk.peers.MatrixPerson.Mode;
import org.refdesk.peers.NewRoom;
import org.refdesk.peers.Saying;
import org.refdesk.peers.Synapse;

/** The service in Matrix, as people with the client that most people use see it. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("homeserver")
class MatrixServiceTest {
    private static final String QUESTION = "who lit the lamps?";
    private static final String MARKUP =
            "The crier shouted @room and @alice:localhost <b>hear</b> *this* & [that](http://example.org) at noon.";

    private MatrixDesk desk;
    private MatrixPerson alice;

    /** A chat of the two. */
    private String talk = "";

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        Synapse synapse = Synapse.shared();
        Home home = MatrixDesk.home(folder, synapse, "desk");
        Files.writeString(folder.resolve("corpus").resolve("crier.txt"), MARKUP + "\n");
        desk = MatrixDesk.start(home, synapse, "desk");
        alice = MatrixPerson.logIn(synapse, "alice-service", Mode.STRICT);
        talk = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
    }

    @AfterAll
    void end() {
        alice.close();
        desk.close();
    }

    @Test
    void aQuestionInAnEncryptedDirectChatIsAnsweredInAThreadAsANoticeThatPingsNobody() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().directWith(desk.user()));
        String said = alice.says(room, QUESTION);
        Heard answer = alice.hears(desk.answerTo(said));
        assertThat(answer.encrypted()).isTrue();
        assertThat(answer.content().path("msgtype").asString()).isEqualTo("m.notice");
        assertThat(answer.body()).contains("> " + ServedProcess.QUOTE);
        assertThat(answer.html()).contains("<blockquote>The keeper of the harbour");
        assertThat(answer.content().path("m.mentions").isObject()).isTrue();
        assertThat(answer.content().path("m.mentions").isEmpty()).isTrue();
        assertThat(answer.relation().path("rel_type").asString()).isEqualTo("m.thread");
    }

    @Test
    void inARoomItAnswersThePrefixAMentionItsNameAndWhatFollowsInTheThread() throws Exception {
        String room = desk.room(alice, NewRoom.plain().inviting(desk.user(), "@other:localhost"));
        alice.says(room, "who lit the lamps, by the way?");
        String prefixed = alice.says(room, "!ask " + QUESTION);
        alice.hears(desk.answerTo(prefixed));
        String named = alice.says(room, "desk: " + QUESTION);
        alice.hears(desk.answerTo(named));
        String mentioned = alice.says(room, Saying.text("desk " + QUESTION).mentioning(desk.user()));
        alice.hears(desk.answerTo(mentioned));
        String followed = alice.says(room, Saying.text("help").inThread(mentioned));
        assertThat(alice.hears(desk.answerTo(followed)).body()).contains("- more");
        assertThat(alice.heard().stream()
                        .filter(Heard.in(room).and(Heard.MESSAGE).and(Heard.from(desk.user()))))
                .hasSize(4);
    }

    @Test
    void ofWhatIsSaidInClearNothingIsWrittenWhereTheAccountIsKept() throws Exception {
        String room = desk.room(alice, NewRoom.plain().directWith(desk.user()));
        alice.hears(desk.answerTo(alice.says(room, "who lit the lamps, xylographically?")));
        try (Stream<Path> files = Files.list(desk.matrix())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("xylographically");
            }
        }
    }

    @Test
    void whatIsNotSaidToItIsNotAnswered() throws Exception {
        String room = desk.room(alice, NewRoom.encrypted().inviting(desk.user(), "@other:localhost"));
        alice.says(room, QUESTION);
        String question = alice.says(room, "!ask " + QUESTION);
        alice.hears(desk.answerTo(question));
        alice.says(
                room,
                Saying.text("other: " + QUESTION).mentioning("@other:localhost").inThread(question));
        alice.says(room, Saying.text(QUESTION).mentioning("@other:localhost"));
        alice.hears(desk.answerTo(alice.says(room, "!ask help")));
        assertThat(alice.heard().stream().filter(desk.saysIn(room))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        more                                                    | That was all: 1 citation.
        show 1                                                  | The keeper of the harbour lit the lamps at dusk.
        verify "The keeper of the harbour lit the lamps at dusk." | Yes. A document contains this quote
        verify "The keeper of the harbour lit the lamps at noon." | Not quite.
        sources                                                 | I answer from 3 documents
        help                                                    | Ask in plain words or keywords.
        privacy                                                 | What is kept
        status                                                  | Matrix: connected as @desk:localhost
        """)
    void inTheThreadOfAnAnswerItIsTold(String words, String answer) throws Exception {
        String question = alice.says(talk, QUESTION);
        assertThat(alice.hears(desk.answerTo(question)).body()).contains(ServedProcess.QUOTE);
        String said = alice.says(talk, Saying.text(words).inThread(question));
        Heard told = alice.hears(desk.answerTo(said));
        assertThat(told.body()).contains(answer);
        assertThat(told.relation().path("event_id").asString()).isEqualTo(question);
    }

    @Test
    void whatADocumentSaysIsShownAsItIsWrittenAndPingsNobody() throws Exception {
        Heard answer = alice.hears(desk.answerTo(alice.says(talk, "what did the crier shout?")));
        assertThat(answer.body()).contains("> " + MARKUP);
        assertThat(answer.html().replaceAll("</?strong>", ""))
                .contains(
                        "<blockquote>The crier shouted @room and @alice:localhost &lt;b&gt;hear&lt;/b&gt; *this* &amp;"
                                + " [that](http://example.org) at noon.</blockquote>");
        assertThat(answer.content().path("m.mentions").isObject()).isTrue();
        assertThat(answer.content().path("m.mentions").isEmpty()).isTrue();
    }

    @Test
    void aThumbBelowAnAnswerIsAVote(@TempDir Path elsewhere) throws Exception {
        try (MatrixDesk other = MatrixDesk.start(elsewhere, Synapse.shared(), "voted")) {
            String room = other.room(alice, NewRoom.encrypted().directWith(other.user()));
            Heard lamps = alice.hears(other.answerTo(alice.says(room, QUESTION)));
            assertThat(lamps.body()).contains(ServedProcess.QUOTE);
            alice.reacts(room, lamps.id(), "👍🏽");
            Heard ferry = alice.hears(other.answerTo(alice.says(room, "what does the ferry carry?")));
            alice.reacts(room, ferry.id(), "👎");
            alice.reacts(room, ferry.id(), "🎉");
            alice.hears(other.answerTo(alice.says(room, "help")));
            other.stop();
            try (ChatRecords records =
                    ChatRecords.open(other.home().data(), false, InstantSource.system(), new BackgroundLoops())) {
                assertThat(records.feedback().byDocument())
                        .containsExactly(new Votes("ferry.txt", 0, 1), new Votes("lamps.txt", 1, 0));
            }
        }
    }
}
