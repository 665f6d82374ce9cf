package org.refdesk.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SlackWordsTest {
    @Test
    void ourMentionIsNoPartOfTheQuestionAndOthersAreLeftOut() {
        assertThat(SlackWords.of("<@UDESK> what did Wyden stop?", "UDESK")).isEqualTo("what did Wyden stop?");
        assertThat(SlackWords.of("hey <@UDESK|desk>, who runs FALCON?", "UDESK"))
                .isEqualTo("hey  , who runs FALCON?");
        assertThat(SlackWords.of("<@UDESK> ask <@UOTHER> too", "")).isEqualTo("ask   too");
    }

    @Test
    void markUpReadsAsAPersonReadsIt() {
        assertThat(SlackWords.of(
                        "see <https://a.example/x|the page> &amp; <https://b.example> in <#C1|general> 1 &lt; 2", "U"))
                .isEqualTo("see the page & https://b.example in #general 1 < 2");
    }

    @Test
    void whatIsEscapedTwiceIsReadOnce() {
        assertThat(SlackWords.of("&amp;lt;", "U")).isEqualTo("&lt;");
    }

    @Test
    void aMessageThatBeginsWithAnotherMentionSpeaksToThem() {
        assertThat(SlackWords.speaksToAnother("<@UANN> did you see it?", "UDESK"))
                .isTrue();
        assertThat(SlackWords.speaksToAnother("<@UDESK> more", "UDESK")).isFalse();
        assertThat(SlackWords.speaksToAnother("more", "UDESK")).isFalse();
    }
}
