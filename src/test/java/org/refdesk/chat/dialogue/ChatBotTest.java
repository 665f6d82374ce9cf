package org.refdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.refdesk.answer.Citation;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.HandSetClock;
import org.refdesk.chat.Place;
import org.refdesk.chat.Samples;
import org.refdesk.chat.dialogue.ChatSettings.Limit;
import org.refdesk.chat.reply.CitationLinks;
import org.refdesk.chat.reply.Reply;
import org.refdesk.chat.reply.Reply.Action;
import org.refdesk.query.Scope;

class ChatBotTest {
    private final HandSetClock clock = new HandSetClock();
    private final MadeUpDesk desk = new MadeUpDesk();
    private final ChatBot chat = chat(ChatSettings.DEFAULT);

    @Test
    void anAnswerIsThreeCitationsThenHowLongItTookAndHowManyMoreThereAre() {
        Reply reply = chat.reply(Samples.inThread("who saw the comet?"));
        assertThat(Samples.words(reply)).isEqualTo("""
            1 The comet was seen by Halley in May.
            (also in copy.txt)
            2 Its tail was green.
            3 Nobody had seen it before.
            (Took 0 ms. 2 more citations: say “more”.)\
            """);
        assertThat(reply.parts().getFirst()).isInstanceOfSatisfying(Reply.Cited.class, cited -> {
            assertThat(cited.source()).isEqualTo("The Observer’s Log · A Green Comet · 2022-03 · paragraph 2");
            assertThat(cited.link()).isEqualTo("https://log.example/green");
        });
        assertThat(reply.actions()).containsExactly(Action.MORE, Action.OPEN, Action.USEFUL, Action.NOT_USEFUL);
    }

    @Test
    void anAnswerThatOnlyOnePersonSeesCanBeSharedWithWhoAsked() {
        AskedQuestion asked = Samples.said(Samples.ephemeral("C1"), "ann", "who saw the comet?");
        assertThat(chat.reply(asked).actions()).startsWith(Action.SHARE);
        chat.reply(Samples.said(Samples.ephemeral("C1"), "ann", "something else"));
        Reply shared = chat.share(Samples.said(Samples.ephemeral("C1"), "ann", ""), asked.key(), "Ann");
        assertThat(Samples.words(shared)).startsWith("Ann asked: who saw the comet?\n1 The comet");
        assertThat(shared.actions()).doesNotContain(Action.SHARE);
    }

    @Test
    void aLinkIsWhateverTheLinksSay() {
        ChatBot unlinked = new ChatBot(desk, ChatSettings.DEFAULT, citation -> Optional.empty(), about(), clock);
        Reply reply = unlinked.reply(Samples.inThread("comet"));
        assertThat(reply.actions()).doesNotContain(Action.OPEN);
        assertThat(reply.parts().getFirst())
                .isInstanceOfSatisfying(
                        Reply.Cited.class, cited -> assertThat(cited.link()).isNull());
    }

    @Test
    void whatIsNotFoundIsSaidPlainlyAndHasNoFeedback() {
        Reply reply = chat.reply(Samples.inThread("who painted it?"));
        assertThat(Samples.words(reply)).isEqualTo("""
            No answer found in these documents. Closest passages (not an answer):
            1 Its tail was green.
            2 Nobody had seen it before.
            (Took 0 ms.)\
            """);
        assertThat(reply.actions()).containsExactly(Action.OPEN);
        assertThat(Samples.words(chat.reply(Samples.inThread("the void"))))
                .startsWith("No answer found in these documents.\n");
    }

    @Test
    void correctionsAndNotesComeFirst() {
        assertThat(Samples.words(chat.reply(Samples.inThread("when was the commet?"))))
                .startsWith("(Did you mean “when was the comet”? Answered for that.)\n(A note.)\n1 ");
    }

    @Test
    void moreGoesOnWhereTheAnswerEndedAndSaysWhenThatWasAll() {
        chat.reply(Samples.inThread("comet"));
        assertThat(Samples.words(chat.reply(Samples.inThread("more")))).isEqualTo("""
            4 Some feared it.
            5 It comes back in 2061.
            (That was the last citation.)\
            """);
        assertThat(Samples.words(chat.reply(Samples.inThread("more")))).isEqualTo("That was all: 5 citations.");
    }

    @Test
    void aButtonGivesMoreOfItsOwnAnswer() {
        AskedQuestion first = Samples.direct("ann", "comet");
        chat.reply(first);
        chat.reply(Samples.direct("ann", "who painted it?"));
        AskedQuestion pressed = Samples.pressed("ann", first.key());
        assertThat(Samples.words(chat.reply(pressed))).startsWith("4 Some feared it.");
        assertThat(Samples.words(chat.reply(Samples.pressed("ann", pressed.key()))))
                .startsWith("That was all");
        assertThat(Samples.words(chat.reply(Samples.pressed("ann", "unheard")))).contains("no longer remember");
    }

    @Test
    void showGivesTheTextAroundACitation() {
        chat.reply(Samples.inThread("comet"));
        assertThat(Samples.words(chat.reply(Samples.inThread("show 2"))))
                .isEqualTo("> " + String.join(" ", MadeUpDesk.SENTENCES));
        assertThat(Samples.words(chat.reply(Samples.inThread("#99"))))
                .isEqualTo("There is no citation 99; the last answer has 1 to 5.");
        assertThat(Samples.words(chat.reply(Samples.inThread("show 0")))).startsWith("There is no citation 0");
    }

    @Test
    void whatNoLongerStandsInItsDocumentIsNotShown() {
        chat.reply(Samples.inThread("comet"));
        desk.text = "The comment was seen.";
        assertThat(Samples.words(chat.reply(Samples.inThread("show 1")))).contains("have changed");
        assertThat(Samples.words(chat.reply(Samples.inThread("more")))).contains("have changed");
    }

    @Test
    void requestsThatNeedAnAnswerSayWhatToDoWithoutOne() {
        assertThat(Samples.words(chat.reply(Samples.inThread("more")))).contains("ask a question first");
        assertThat(Samples.words(chat.reply(Samples.inThread("show 1")))).contains("ask a question first");
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aFollowUpIsReadInTheLightOfTheLastQuestionAndSaysSo() {
        chat.reply(Samples.inThread("what comet did Halley see?"));
        assertThat(Samples.words(chat.reply(Samples.inThread("and Encke?"))))
                .startsWith("(Read as: what comet did Encke see?)\n1 ");
        assertThat(Samples.words(chat.reply(Samples.inThread("and Biela?"))))
                .startsWith("(Read as: what comet did Biela see?)\n");
    }

    @Test
    void whatPointsBackIsAPlainQuestionWhereNothingWasAskedBefore() {
        assertThat(Samples.words(chat.reply(Samples.inThread("when was that comet?"))))
                .doesNotContain("Read as");
        assertThat(desk.asked).containsExactly("when was that comet?");
    }

    @Test
    void twoThreadsAndTwoPeopleDoNotDisturbEachOther() {
        Place other = Samples.channel("C1").inThread("T2");
        chat.reply(Samples.inThread("comet"));
        assertThat(Samples.words(chat.reply(Samples.said(other, "ann", "more"))))
                .contains("ask a question first");
        chat.reply(Samples.direct("ann", "comet"));
        assertThat(Samples.words(chat.reply(Samples.direct("bob", "more")))).contains("ask a question first");
        assertThat(Samples.words(chat.reply(Samples.direct("ann", "more")))).startsWith("4 ");
    }

    @Test
    void whereEachAnswerBeginsAThreadAPersonGoesOnInTheThreadOrBesideIt() {
        chat.reply(begun("ann", "$1", "comet"));
        assertThat(Samples.words(chat.reply(begun("ann", "$2", "more")))).startsWith("4 ");
        Place thread = Samples.direct("ann", "").place().inThread("$1");
        assertThat(Samples.words(chat.reply(Samples.said(thread, "ann", "show 1"))))
                .startsWith("> ");
        assertThat(Samples.words(chat.reply(Samples.said(thread.inThread("$9"), "ann", "more"))))
                .contains("ask a question first");
    }

    /** Said to the desk alone, on a platform where each answer begins a thread. */
    private static AskedQuestion begun(String user, String id, String text) {
        AskedQuestion said = Samples.direct(user, text);
        return new AskedQuestion("made-up:" + id, said.place().inThread(id), user, text, said.at(), null);
    }

    @Test
    void manyThreadsAtOnceEachGoOnWithTheirOwnAnswer() throws Exception {
        ChatBot busy = chat(settings(Permissions.ALL, Map.of(), 600, false));
        List<Callable<String>> talks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Place thread = Samples.channel("C1").inThread("T" + i);
            String user = "user " + i % 7;
            String seen = "what comet did Halley" + i + " see?";
            talks.add(() -> {
                busy.reply(Samples.said(thread, user, seen));
                busy.reply(Samples.said(thread, user, "and Encke" + thread.thread() + "?"));
                return Samples.words(busy.reply(Samples.said(thread, user, "more")))
                        + Samples.words(busy.reply(Samples.said(thread, user, "when was that?")));
            });
        }
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            int i = 0;
            for (Future<String> talk : pool.invokeAll(talks)) {
                assertThat(talk.get()).startsWith("4 Some").contains("when comet EnckeT" + i++);
            }
        }
    }

    @Test
    void inAThreadEverybodyMayGoOn() {
        chat.reply(Samples.inThread("comet"));
        Place thread = Samples.channel("C1").inThread("T1");
        assertThat(Samples.words(chat.reply(Samples.said(thread, "bob", "more"))))
                .startsWith("4 ");
    }

    @Test
    void whatWasAskedForOneselfDoesNotGoOnBeforeOthers() {
        chat.reply(Samples.said(Samples.ephemeral("C1"), "ann", "comet"));
        assertThat(Samples.words(chat.reply(Samples.said(Samples.channel("C1"), "ann", "more"))))
                .contains("ask a question first");
    }

    @Test
    void aConversationIsForgottenAfterADay() {
        chat.reply(Samples.inThread("comet"));
        clock.passes(Duration.ofHours(25));
        assertThat(Samples.words(chat.reply(Samples.inThread("more")))).contains("ask a question first");
    }

    @Test
    void theSameMessageHasTheSameReplyHoweverOftenItIsDelivered() {
        chat.reply(Samples.inThread("comet"));
        AskedQuestion more = Samples.inThread("more");
        assertThat(chat.reply(more)).isEqualTo(chat.reply(more));
        AskedQuestion question = Samples.inThread("who saw the comet?");
        Reply reply = chat.reply(question);
        assertThat(chat(ChatSettings.DEFAULT).reply(question)).isEqualTo(reply);
    }

    @Test
    void anEditedMessageHasAReplyOfItsOwn() {
        AskedQuestion first = Samples.inThread("who painted it?");
        chat.reply(first);
        AskedQuestion edited =
                new AskedQuestion(first.key(), first.place(), first.user(), "who saw the comet?", first.at(), null);
        assertThat(Samples.words(chat.reply(edited))).startsWith("1 The comet");
    }

    @Test
    void whateverIsTypedHasAReply() {
        for (String said : List.of(
                "",
                "\u0000\u0007",
                "?",
                "x".repeat(100_000),
                "?".repeat(100_000) + "x",
                "verify " + "\"".repeat(100_000),
                "source " + "x ".repeat(50_000),
                "source:404",
                "-x",
                "\"",
                "移民局",
                "шпион 🙂",
                "\ud83d",
                "{0}",
                "verify \"\"",
                "verify",
                "show 999999999",
                "show 99999999999999",
                "source {0} ' %s",
                "*`_<!channel>")) {
            clock.passes(Duration.ofMinutes(1));
            assertThat(chat.reply(Samples.inThread(said)).parts()).isNotEmpty();
        }
    }

    @Test
    void whatCannotBeAskedIsToldWhy() {
        assertThat(Samples.words(chat.reply(Samples.inThread("x".repeat(100_000)))))
                .isEqualTo("The question is 100,000 characters long, and 2,000 is the most. Ask in fewer words.");
        assertThat(Samples.words(chat.reply(Samples.inThread("source:404")))).contains("add what to look for");
    }

    @Test
    void aRefusedQuestionNeverReachesTheDesk() {
        ChatBot strict = chat(settings(new Permissions(Set.of("W2"), Set.of(), Set.of()), Map.of(), 10, false));
        assertThat(Samples.words(strict.reply(Samples.inThread("comet")))).contains("do not answer in this workspace");
        assertThat(desk.asked).isEmpty();
    }

    @Test
    void aRepeatedDeliveryDoesNotCountAgainstTheLimit() {
        ChatBot limited = chat(settings(Permissions.ALL, Map.of(), 1, false));
        AskedQuestion asked = Samples.inThread("comet");
        Reply reply = limited.reply(asked);
        assertThat(limited.reply(asked)).isEqualTo(reply);
        assertThat(Samples.words(limited.reply(Samples.inThread("comet again"))))
                .contains("in 60 seconds");
    }

    @Test
    void aChannelThatIsTiedToAPartOfTheCorpusLooksOnlyThere() {
        ChatBot tied = chat(settings(Permissions.ALL, Map.of("C1", Scope.parse("source:Log")), 10, false));
        assertThat(Samples.words(tied.reply(Samples.inThread("what comet did Halley see?"))))
                .startsWith("(Here I look only in source:Log.)\n1 ");
        tied.reply(Samples.inThread("and Encke?"));
        assertThat(desk.asked).containsExactly("what comet did Halley see?", "what comet did Encke see?");
        assertThat(desk.scopes).containsOnly(Scope.parse("source:Log"));
        assertThat(Samples.words(tied.reply(Samples.inThread("sources")))).doesNotContain("notes.txt");
        assertThat(Samples.words(tied.reply(Samples.direct("ann", "sources")))).contains("notes.txt");
    }

    @Test
    void aQuoteIsVerified() {
        assertThat(verified("The comet")).isEqualTo("""
            Yes. A document contains this quote, character for character:
            0 The comet was seen by Halley in May.
            (also in copy.txt)\
            """);
        assertThat(verified("the  comet"))
                .startsWith("Yes. A document contains this quote, apart from white space, capital letters:");
        assertThat(verified("The planet"))
                .contains(
                        "Not quite. The closest text differs:",
                        "- Your quote says “planet”; the document says “comet”.",
                        "- Your quote adds “big”.",
                        "- Your quote leaves out “in May”.");
        assertThat(verified("a comet")).startsWith("Not found. No document contains this quote. The passage");
        assertThat(verified("a moon")).isEqualTo("Not found. No document contains this quote.");
    }

    private String verified(String quote) {
        return Samples.words(chat.reply(Samples.inThread("verify “" + quote + "”")));
    }

    @Test
    void sourcesAreListed() {
        assertThat(Samples.words(chat.reply(Samples.inThread("sources")))).isEqualTo("""
            I answer from 2 documents with 3 articles:
            - The Observer’s Log (log.txt): A Green Comet
            - notes.txt: 2 articles
            (source NAME lists the articles with NAME in their title, publisher, author or file name.)\
            """);
        assertThat(Samples.words(chat.reply(Samples.inThread("source observer’s log"))))
                .isEqualTo("""
                    1 article of “observer’s log”:
                    - A Green Comet · 2022-03 · log.txt · paragraphs 1 to 2\
                    """);
        assertThat(Samples.words(chat.reply(Samples.inThread("source notes")))).contains("paragraphs 3 to 1200");
        assertThat(Samples.words(chat.reply(Samples.inThread("source nots.txt"))))
                .isEqualTo("""
                    No article has “nots.txt” in its title, publisher, author or file name.
                    (Similar names: notes.txt)\
                    """);
        assertThat(Samples.words(chat.reply(Samples.inThread("source Zyx"))))
                .isEqualTo("No article has “Zyx” in its title, publisher, author or file name.");
    }

    @Test
    void statusSaysWhatIsHeldSinceWhenAndWhatElseThereIsToSay() {
        assertThat(Samples.words(chat.reply(Samples.inThread("status")))).isEqualTo("""
            Status
            - 2 documents, 3 articles
            - Last change: 2026-03-01 12:00 UTC
            - Version: 1.2.3
            - made-up: connected\
            """);
    }

    @Test
    void privacySaysWhetherQuestionsAreKept() {
        assertThat(Samples.words(chat.reply(Samples.inThread("privacy")))).contains("24 hours", "7 days", "turned off");
        ChatBot keeping = chat(settings(Permissions.ALL, Map.of(), 10, true));
        assertThat(Samples.words(keeping.reply(Samples.inThread("privacy")))).contains("turned on");
    }

    @Test
    void helpNamesEveryRequest() {
        assertThat(Samples.words(chat.reply(Samples.inThread(""))))
                .contains("more", "show 2", "verify", "sources", "source NAME", "status", "privacy", "help", "before:");
    }

    @Test
    void helpLinksToTheHelpPages() {
        assertThat(chat.reply(Samples.inThread("help")).parts().getLast())
                .isEqualTo(new Reply.Paragraph(List.of(
                        Reply.Run.plain("Read more: "),
                        new Reply.Run("https://desk.example.org/help", Reply.Run.Style.LINK))));
    }

    @Test
    void aReplyHasNoMoreCitationsThanIsSet() {
        ChatBot brief =
                chat(new ChatSettings(1, Permissions.ALL, Map.of(), limit(10), limit(10), Duration.ofHours(1), false));
        assertThat(cited(brief.reply(Samples.inThread("comet")))).hasSize(1);
        assertThat(cited(brief.reply(Samples.inThread("more")))).hasSize(1);
    }

    @Test
    void theDefaultsAreWhatTheDocsSay() {
        assertThat(ChatSettings.DEFAULT)
                .isEqualTo(new ChatSettings(
                        3, Permissions.ALL, Map.of(), limit(10), limit(600), Duration.ofHours(24), false));
    }

    private static List<Citation> cited(Reply reply) {
        return reply.parts().stream()
                .filter(Reply.Cited.class::isInstance)
                .map(part -> ((Reply.Cited) part).citation())
                .toList();
    }

    private ChatBot chat(ChatSettings settings) {
        return new ChatBot(desk, settings, CitationLinks.published(), about(), clock);
    }

    private static AboutReply about() {
        return new AboutReply(
                "1.2.3", Optional.of("https://desk.example.org/help"), scope -> List.of("made-up: connected"));
    }

    private static ChatSettings settings(
            Permissions permissions, Map<String, Scope> scopes, int perPerson, boolean keeps) {
        return new ChatSettings(3, permissions, scopes, limit(perPerson), limit(6_000), Duration.ofHours(24), keeps);
    }

    private static Limit limit(int questions) {
        return new Limit(questions, Duration.ofMinutes(1));
    }
}
