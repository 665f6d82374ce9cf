package org.refdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Samples;

class PermissionsTest {
    @Test
    void emptySetsAllowEverybodyEverywhere() {
        assertThat(Permissions.ALL.refusal(Samples.inThread("x"))).isEmpty();
        assertThat(Permissions.ALL.refusal(Samples.direct("ann", "x"))).isEmpty();
    }

    @Test
    void whoIsRefusedIsToldWhy() {
        assertThat(refusal(new Permissions(Set.of("W2"), Set.of(), Set.of()), Samples.inThread("x")))
                .contains("in this workspace");
        assertThat(refusal(new Permissions(Set.of(), Set.of("C2"), Set.of()), Samples.inThread("x")))
                .contains("in this channel");
        assertThat(refusal(new Permissions(Set.of(), Set.of(), Set.of("bob")), Samples.inThread("x")))
                .contains("only certain people");
    }

    @Test
    void whoIsNamedMayAsk() {
        Permissions named = new Permissions(Set.of("W1"), Set.of("C1"), Set.of("ann"));
        assertThat(named.refusal(Samples.inThread("x"))).isEmpty();
    }

    @Test
    void directConversationsAreAllowedByTheirOwnWord() {
        assertThat(refusal(new Permissions(Set.of(), Set.of("C1"), Set.of()), Samples.direct("ann", "x")))
                .contains("in direct messages");
        Permissions both = new Permissions(Set.of(), Set.of("C1", Permissions.DIRECT), Set.of());
        assertThat(both.refusal(Samples.direct("ann", "x"))).isEmpty();
        assertThat(both.refusal(Samples.said(Samples.channel("C2"), "ann", "x")))
                .isPresent();
    }

    private static String refusal(Permissions permissions, AskedQuestion asked) {
        return permissions.refusal(asked).map(Samples::words).orElse("");
    }
}
