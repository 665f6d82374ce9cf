package org.refdesk.chat.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.Backoff;
import org.refdesk.background.InjectedErrors;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.Saying;
import org.refdesk.chat.delivery.ChatPlatform;
import org.refdesk.chat.delivery.Delivery;
import org.refdesk.chat.delivery.MadeUpPlatform;
import org.refdesk.chat.dialogue.MadeUpChat;
import org.refdesk.chat.reply.Reply;
import org.refdesk.peers.Deadline;

/** Whatever is thrown on the way of a question, it gets one answer, and its text leaves the disk. */
@Tag("slow")
@Timeout(600)
class InjectedErrorsInDeliveryTest {
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(20), Duration.ofMillis(50));

    @TempDir
    private Path data;

    private final MadeUpPlatform slack = new MadeUpPlatform("slack");

    /** Where something is thrown, once. */
    enum Moment {
        WORKING,
        ANSWERING,
        BEFORE_POST,
        AFTER_POST,
        LOOKING,
        REPLACING,
        RETRACTING
    }

    static Stream<Arguments> momentsAndKinds() {
        return Stream.of(Moment.values())
                .flatMap(moment -> InjectedErrors.KINDS.stream().map(kind -> Arguments.of(moment, kind)));
    }

    /** A platform that fails once. */
    private final class Failing implements ChatPlatform {
        private final AtomicReference<@Nullable Moment> next;
        private final Supplier<Throwable> kind;

        Failing(Moment moment, Supplier<Throwable> kind) {
            this.next = new AtomicReference<>(moment);
            this.kind = kind;
        }

        void fail(Moment here) {
            if (next.compareAndSet(here, null)) {
                InjectedErrorsInDeliveryTest.<RuntimeException>sneaky(kind.get());
            }
        }

        Reply answer(AskedQuestion asked) {
            fail(Moment.ANSWERING);
            return MadeUpChat.echo(asked);
        }

        @Override
        public String name() {
            return slack.name();
        }

        @Override
        public void working(AskedQuestion asked) {
            fail(Moment.WORKING);
        }

        @Override
        public String post(AskedQuestion asked, Reply reply) throws PlatformException {
            fail(Moment.BEFORE_POST);
            String posted = slack.post(asked, reply);
            fail(Moment.AFTER_POST);
            return posted;
        }

        @Override
        public Optional<String> posted(AskedQuestion asked) {
            fail(Moment.LOOKING);
            return slack.posted(asked);
        }

        @Override
        public void replace(AskedQuestion asked, String posted, Reply reply) {
            fail(Moment.REPLACING);
            slack.replace(asked, posted, reply);
        }

        @Override
        public void retract(AskedQuestion asked, String posted) {
            fail(Moment.RETRACTING);
            slack.retract(asked, posted);
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void sneaky(Throwable e) throws E {
        throw (E) e;
    }

    private ChatRecords records(BackgroundLoops loops) {
        return ChatRecords.open(data, false, InstantSource.fixed(MadeUpChat.NOON), loops);
    }

    private static void settle(ChatRecords records) throws IOException, InterruptedException {
        Deadline.await("nothing is pending", () -> records.questionLog().size() == 0);
    }

    @ParameterizedTest
    @MethodSource("momentsAndKinds")
    void aQuestionHasOneAnswerWhateverIsThrownOnItsWay(Moment moment, Supplier<Throwable> kind) throws Exception {
        Failing failing = new Failing(moment, kind);
        slack.behaving(post -> {
            post.run();
            throw new PlatformException(PlatformException.Kind.UNKNOWN, "cut off", null, null);
        });
        BackgroundLoops loops = new BackgroundLoops((work, step) -> {}, QUICK);
        try (ChatRecords records = records(loops)) {
            try (Delivery delivery =
                    Delivery.start(records, List.of(failing), failing::answer, new Saying(), MadeUpChat.QUICK)) {
                records.inbox().accept(MadeUpChat.asked("q", "lamps"));
                records.inbox().accept(MadeUpChat.asked("next", "ferry"));
                settle(records);
                records.inbox().edited("q", "boats");
                settle(records);
                assertThat(slack.posts()).containsOnlyKeys("q", "next");
                assertThat(slack.posts().get("q")).isEqualTo("answer to boats");
                assertThat(slack.posts().get("next")).doesNotContain("AND AGAIN");
                records.inbox().retracted("next");
                settle(records);
                assertThat(slack.posts()).containsOnlyKeys("q");
                assertThat(delivery.backlog().failed()).isZero();
            }
            Deadline.await("nothing is shown as failing", () -> loops.failing().isEmpty());
        }
        assertNoText();
    }

    private void assertNoText() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain("lamps", "ferry", "boats");
            }
        }
    }

    static Stream<Supplier<Throwable>> kinds() {
        return InjectedErrors.KINDS.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void textLeavesTheDiskAndWhatWaitsStaysThoughEachStepOfTheScribeFailed(Supplier<Throwable> kind) throws Exception {
        InjectedErrors errors = new InjectedErrors();
        BackgroundLoops loops = new BackgroundLoops(errors, QUICK);
        try (ChatRecords records = records(loops)) {
            Set<String> steps = Set.of(
                    "chat-records: sync the journal",
                    "chat-records: begin a new file of the journal",
                    "chat-records: tell the database",
                    "chat-records: sync the database",
                    "chat-records: drop the older files of the journal");
            errors.arm(kind, steps);
            records.inbox().accept(MadeUpChat.asked("waits", "boats"));
            records.inbox().accept(MadeUpChat.asked("done", "lamps"));
            records.questionLog().finished("done", Outcome.ANSWERED, "post of done");
            Deadline.await("each step failed", () -> errors.thrown().equals(steps));
            Deadline.await(
                    "all is well again",
                    () -> loops.failing().isEmpty() && !records.questionLog().mustCut());
            assertThat(loops.work("chat-records").failures()).isEqualTo(steps.size());
            assertThat(journals()).contains("boats").doesNotContain("lamps");
            assertThat(records.answered("done")).isPresent();
        }
        try (ChatRecords again = records(new BackgroundLoops())) {
            assertThat(again.questionLog().pending("waits")).isPresent();
            assertThat(again.inbox().accept(MadeUpChat.asked("done", "lamps"))).isFalse();
        }
    }

    private String journals() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith(Journal.PREFIX))
                    .toList()) {
                all.append(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void recordsThatCannotBeOpenedLetGoOfAll(Supplier<Throwable> kind) throws Exception {
        for (String step : List.of("forget what is old", "sync the journal")) {
            InjectedErrors errors = new InjectedErrors();
            BackgroundLoops loops = new BackgroundLoops(errors, QUICK);
            try (ChatRecords records = records(loops)) {
                records.inbox().accept(MadeUpChat.asked("q of " + step, "lamps"));
                records.questionLog().finished("q of " + step, Outcome.ANSWERED, "post");
            }
            errors.arm(kind, Set.of("chat-records: " + step));
            try {
                records(loops).close();
            } catch (Throwable e) {
                assertThat(errors.thrown()).hasSize(1);
            }
            records(new BackgroundLoops()).close();
        }
    }
}
