package org.refdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.DumbTerminal;
import org.junit.jupiter.api.Test;

class InteractiveDeskTest {
    private final InteractiveDesk dialogue = new InteractiveDesk(new MadeUpDesk(), OutputStyle.PLAIN);

    @Test
    void moreGoesOnWhereTheAnswerEnded() {
        assertThat(dialogue.reply("comet")).contains(" 3  Nobody had seen it before.");
        assertThat(dialogue.reply("more")).contains(" 4  It comes back in 2061.");
        assertThat(dialogue.reply("more")).containsExactly("That was all: 4 citations.");
    }

    @Test
    void showGivesTheTextAroundACitation() {
        dialogue.reply("comet");
        assertThat(dialogue.reply("Show 2")).startsWith(MadeUpDesk.TEXT);
        assertThat(dialogue.reply("show 9")).containsExactly("There is no citation 9; the last answer has 1 to 4.");
    }

    @Test
    void followUpsBeforeAnyQuestionSayWhatToDo() {
        assertThat(dialogue.reply("more"))
                .containsExactly("There is no answer here to show more of; ask a question first.");
        assertThat(dialogue.reply("show 1"))
                .containsExactly("There is no citation here to show; ask a question first.");
    }

    @Test
    void wordsThatBeginLikeACommandAreAQuestion() {
        assertThat(dialogue.reply("show me the comet")).contains(" 1  The comet was seen in May.");
        assertThat(dialogue.reply("more about the comet")).contains(" 1  The comet was seen in May.");
    }

    @Test
    void anEmptyLineIsPassedOver() {
        assertThat(dialogue.reply("  ")).isEmpty();
    }

    @Test
    void quitEndsTheDialogue() {
        assertThat(dialogue.reply("quit")).isNull();
    }

    @Test
    void sourcesListsTheHoldings() {
        assertThat(dialogue.reply("sources")).first().asString().startsWith("log.txt  (1 article, ");
    }

    @Test
    void theRequestsOfTheChatsAreKnown() {
        assertThat(dialogue.reply("source observer")).contains("1 document, 1 article");
        assertThat(dialogue.reply("source zzz")).containsExactly("No documents match.");
        assertThat(dialogue.reply("status")).first().asString().startsWith("1 document, 1 article");
        assertThat(dialogue.reply("privacy")).first().asString().contains("keeps no question");
        assertThat(dialogue.reply("verify \"a moon\"")).containsExactly("Not found. No document contains this quote.");
        assertThat(dialogue.reply("HELP?")).contains("  more       further citations of the last answer");
    }

    @Test
    void aWholeDialogueRunsOnATerminal() throws IOException {
        byte[] typed = "comet\nshow 1\nquit\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Terminal terminal =
                new DumbTerminal("test", "dumb", new ByteArrayInputStream(typed), shown, StandardCharsets.UTF_8)) {
            TerminalDesk.run(new MadeUpDesk(), terminal, OutputStyle.PLAIN);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("refdesk> ", " 1  The comet was seen in May.", MadeUpDesk.TEXT);
    }

    @Test
    void theEndOfTheInputEndsTheDialogue() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (Terminal terminal = new DumbTerminal(
                "test", "dumb", new ByteArrayInputStream(new byte[0]), shown, StandardCharsets.UTF_8)) {
            TerminalDesk.run(new MadeUpDesk(), terminal, OutputStyle.PLAIN);
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("Ask a question");
    }
}
