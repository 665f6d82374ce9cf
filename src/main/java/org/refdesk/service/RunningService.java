package org.refdesk.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.BackgroundWork;
import org.refdesk.background.CloseStack;
import org.refdesk.backup.CopyService;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.delivery.Delivery;
import org.refdesk.chat.delivery.DeliverySettings;
import org.refdesk.chat.delivery.DeliveryState;
import org.refdesk.chat.delivery.PlainApologies;
import org.refdesk.chat.dialogue.AboutReply;
import org.refdesk.chat.dialogue.ChatBot;
import org.refdesk.chat.records.ChatRecords;
import org.refdesk.chat.records.RecordsException;
import org.refdesk.config.ServiceSettings;
import org.refdesk.config.Settings;
import org.refdesk.config.SetupException;
import org.refdesk.corpus.FollowedCorpus;
import org.refdesk.desk.Desk;
import org.refdesk.limit.MonotonicClock;
import org.refdesk.metrics.Metrics;
import org.refdesk.query.Scope;
import org.refdesk.slack.SlackHttp;
import org.refdesk.text.Messages;
import org.refdesk.web.link.Permalinks;
import org.refdesk.wiring.ChatPlatforms;
import org.refdesk.wiring.ChatWiring;
import org.refdesk.wiring.OpenDesk;
import org.refdesk.wiring.WebWiring;

/** The running service: it receives, stores, answers and posts questions from chats, and serves the page. */
public final class RunningService implements AutoCloseable {
    private final FollowedCorpus following;
    private final HttpListener listener;
    private final CloseStack open;

    private RunningService(FollowedCorpus following, HttpListener listener, CloseStack open) {
        this.following = following;
        this.listener = listener;
        this.open = open;
    }

    /** Starts everything that the settings name. If a start fails, closes what is already open. */
    public static RunningService start(Settings settings, OpenDesk opened) {
        CloseStack open = new CloseStack();
        try {
            return start(settings, opened, open);
        } catch (Throwable e) {
            open.closeAfter(e);
            throw e;
        }
    }

    private static RunningService start(Settings settings, OpenDesk opened, CloseStack open) {
        ServiceSettings service = settings.service();
        BackgroundLoops loops = opened.background();
        BackgroundWork start = loops.work("start");
        start.step("open the metrics");
        Metrics metrics = open.add(new Metrics());
        ServiceMetrics figures = new ServiceMetrics(metrics);
        figures.of(loops);
        start.step("open the records");
        ChatRecords records = open.add(records(service, loops));
        start.step("read the key of links");
        Permalinks permalinks = WebWiring.permalinks(settings);
        start.step("follow the corpus");
        FollowedCorpus following = open.add(opened.follow());
        figures.of(opened, following);
        start.step("set up the platforms");
        ChatPlatforms platforms = open.add(ChatPlatforms.of(service, loops));
        figures.of(platforms);
        start.step("deliver answers");
        States states = new States(platforms, following);
        Desk desk = metrics.measured(opened.desk(), "web");
        ChatBot chat = new ChatBot(
                desk,
                ChatWiring.settings(settings),
                permalinks,
                new AboutReply(Version.ofProgram(), permalinks.help(), states::lines),
                new MonotonicClock());
        Delivery delivery = open.add(Delivery.start(
                records,
                platforms.posting(),
                asked -> metrics.during(asked.place().platform(), () -> chat.reply(asked)),
                new PlainApologies(),
                DeliverySettings.defaults()));
        states.delivery = delivery;
        figures.of(delivery);
        start.step("hear the platforms");
        open.addClosing(platforms::stopHearing);
        BackgroundWork surfaces = loops.work("chat-surfaces");
        Map<String, SlackHttp> calls =
                platforms.start(new ReceivedQuestions(records), chat, work -> surfaces.begin(work::run));
        start.step("listen");
        HttpListener listener = open.add(HttpListener.start(
                service,
                calls,
                WebWiring.pages(settings, desk, opened.documents(), following, permalinks),
                new HealthChecks(
                        opened,
                        following,
                        platforms::states,
                        metrics,
                        service.web().metricsFrom())));
        start.step("copy for backups");
        open.add(CopyService.begin(service.data(), new OpenFiles(platforms, records), loops));
        return new RunningService(following, listener, open);
    }

    /**
     * Copies the files that are open in the data folder. Matrix comes first: all events in its copy were passed to the
     * records before, so their copy has the questions.
     */
    private record OpenFiles(ChatPlatforms platforms, ChatRecords records) implements CopyService.Open {
        @Override
        public void copyTo(Path other) throws IOException {
            platforms.copyTo(other);
            records.copyTo(other);
        }

        @Override
        public boolean isOpen(Path file) {
            return ChatRecords.isOpen(file);
        }
    }

    private static ChatRecords records(ServiceSettings service, BackgroundLoops loops) {
        try {
            return ChatRecords.open(service.data(), service.chat().keepQuestions(), InstantSource.system(), loops);
        } catch (RecordsException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The states of all connections. The delivery exists a moment later than its users. */
    private static final class States {
        private final ChatPlatforms platforms;
        private final FollowedCorpus following;
        private volatile @Nullable Delivery delivery;

        States(ChatPlatforms platforms, FollowedCorpus following) {
            this.platforms = platforms;
            this.following = following;
        }

        /** An error message may name documents, so a scope gets none. */
        List<String> lines(Scope scope) {
            List<String> lines = new ArrayList<>();
            platforms.states().stream().map(PlatformState::words).forEach(lines::add);
            following
                    .trouble()
                    .ifPresent(trouble -> lines.add(
                            scope.isAll()
                                    ? Messages.text("status.corpus_trouble", trouble)
                                    : Messages.text("status.corpus_behind")));
            Delivery started = delivery;
            if (started != null) {
                DeliveryState backlog = started.backlog();
                lines.add(Messages.text("status.waiting", backlog.pending(), backlog.failed()));
                backlog.troubles()
                        .forEach(
                                (name, trouble) -> lines.add(Messages.text("status.trouble", name, trouble.message())));
            }
            return lines;
        }
    }

    public FollowedCorpus following() {
        return following;
    }

    public int port() {
        return listener.port();
    }

    /**
     * Closes everything for good, in reverse order of opening. First Slack and the page stop receiving, then answers
     * that are being posted are finished, then the records close. Matrix posts and receives through one connection: its
     * last events are kept for the next start.
     */
    @Override
    public void close() {
        open.close();
    }
}
