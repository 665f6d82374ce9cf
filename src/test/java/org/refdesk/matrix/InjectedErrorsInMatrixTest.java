package org.refdesk.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.Backoff;
import org.refdesk.background.InjectedErrors;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.reply.Reply;
import org.refdesk.peers.Deadline;

/** Whatever is thrown in what holds the account open, and beside it, the desk comes back. */
@Tag("slow")
@Timeout(600)
class InjectedErrorsInMatrixTest {
    @TempDir
    private Path folder = Path.of("");

    static Stream<Supplier<Throwable>> kinds() {
        return InjectedErrors.KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theDeskComesBackAndGoesWhereItIsInvited(Supplier<Throwable> kind) throws Exception {
        InjectedErrors errors = new InjectedErrors();
        BackgroundLoops loops = new BackgroundLoops(errors, new Backoff(Duration.ofMillis(20), Duration.ofMillis(100)));
        QuietAccount account = new QuietAccount();
        MatrixSettings settings = new MatrixSettings(
                URI.create("https://example.org"),
                QuietAccount.USER,
                "password",
                folder.resolve("matrix"),
                "!",
                Set.of());
        Set<String> steps =
                Set.of("matrix: open the account", "matrix: ask the homeserver for the state of the account");
        errors.arm(kind, steps);
        account.failing(kind.get(), "open", "listen", "connection", "verify", "invitations", "join");
        try (MatrixAdapter adapter = new MatrixAdapter(settings, account, loops)) {
            adapter.start(new NobodySpeaks());
            Deadline.await(
                    "all of it failed",
                    () -> account.hasFailed() && errors.thrown().equals(steps));
            Deadline.await(
                    "all is well again",
                    () -> adapter.state().connected()
                            && loops.failing().isEmpty()
                            && account.joined().contains("!room:example.org"));
            assertThat(account.open()).isEqualTo(1);
            assertThat(account.opened()).isGreaterThan(1);
            // An I/O error is trouble with the account, which the platform's state tells.
            if (kind.get() instanceof Error) {
                assertThat(loops.work("matrix").failures()).isPositive();
            }
        }
        assertThat(account.open()).isZero();
        assertThat(loops.failing()).isEmpty();
    }

    /** Hears nothing. */
    private static final class NobodySpeaks implements QuestionReceiver {
        @Override
        public void asked(AskedQuestion asked) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public boolean edited(String key, String text) {
            return false;
        }

        @Override
        public void retracted(String key) {
            throw new AssertionError("nobody asks");
        }

        @Override
        public boolean answersIn(Place thread) {
            return false;
        }

        @Override
        public void voted(String key, String user, Reply.Action vote) {
            throw new AssertionError("nobody votes");
        }
    }
}
