package org.refdesk.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseStackTest {
    private final List<String> closed = new ArrayList<>();
    private final CloseStack stack = new CloseStack();

    private void open(String name) {
        stack.addClosing(() -> closed.add(name));
    }

    @Test
    void whatWasOpenedLastIsClosedFirstAndOnce() {
        open("a");
        open("b");
        stack.close();
        stack.close();
        assertThat(closed).containsExactly("b", "a");
    }

    @Test
    void whatCannotBeClosedKeepsNothingElseOpen() {
        open("a");
        stack.addClosing(() -> {
            throw new IOException("second");
        });
        open("b");
        stack.addClosing(() -> {
            throw new StackOverflowError("first");
        });
        open("c");
        assertThatThrownBy(stack::close)
                .isInstanceOf(StackOverflowError.class)
                .satisfies(e -> assertThat(e.getSuppressed()).singleElement().isInstanceOf(IOException.class));
        assertThat(closed).containsExactly("c", "b", "a");
    }

    @Test
    void theReasonOfClosingLearnsWhatWentWrongInIt() {
        open("a");
        stack.addClosing(() -> {
            throw new IOException("made up");
        });
        Exception reason = new IllegalStateException("the reason");
        stack.closeAfter(reason);
        assertThat(reason.getSuppressed()).singleElement().isInstanceOf(IOException.class);
        assertThat(closed).containsExactly("a");
    }

    @Test
    void whatIsOpenedTooLateIsClosedAtOnce() {
        stack.close();
        open("late");
        assertThat(closed).containsExactly("late");
    }
}
