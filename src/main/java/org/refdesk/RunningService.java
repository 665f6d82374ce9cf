package org.refdesk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.refdesk.backup.CopyService;
import org.refdesk.chat.About;
import org.refdesk.chat.Backlog;
import org.refdesk.chat.Chat;
import org.refdesk.chat.ChatRecords;
import org.refdesk.chat.Delivery;
import org.refdesk.chat.DeliverySettings;
import org.refdesk.chat.Messages;
import org.refdesk.chat.PlainApologies;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.RecordsException;
import org.refdesk.config.Service;
import org.refdesk.config.Settings;
import org.refdesk.desk.Desk;
import org.refdesk.metrics.Metrics;
import org.refdesk.query.Scope;
import org.refdesk.slack.SlackHttp;
import org.refdesk.web.Permalinks;

/** The service: what chats ask comes in, is written down, answered, and posted; the page is served. */
final class RunningService implements AutoCloseable {
    private final ChatRecords records;
    private final Delivery delivery;
    private final ChatPlatforms platforms;
    private final Parts.Following following;
    private final HttpListener listener;
    private final ExecutorService waiting;
    private final Metrics metrics;
    private final CopyService copies;

    private RunningService(
            ChatRecords records,
            Delivery delivery,
            ChatPlatforms platforms,
            Parts.Following following,
            HttpListener listener,
            ExecutorService waiting,
            Metrics metrics,
            CopyService copies) {
        this.records = records;
        this.delivery = delivery;
        this.platforms = platforms;
        this.following = following;
        this.listener = listener;
        this.waiting = waiting;
        this.metrics = metrics;
        this.copies = copies;
    }

    /** Starts all that the settings name. */
    static RunningService start(Settings settings, Parts.Opened opened) {
        Service service = settings.service();
        ChatRecords records = records(service);
        Permalinks permalinks = WebParts.permalinks(settings);
        ChatPlatforms platforms = ChatPlatforms.of(service);
        Metrics metrics = new Metrics();
        Desk desk = metrics.measured(opened.desk(), "web");
        Parts.Following following = opened.follow();
        States states = new States(platforms, following);
        Chat chat = new Chat(
                desk,
                ChatParts.settings(settings),
                permalinks,
                new About(VersionCommand.version(), states::lines),
                new SteadyClock());
        Delivery delivery = Delivery.start(
                records,
                platforms.posting(),
                asked -> metrics.during(asked.place().platform(), () -> chat.reply(asked)),
                new PlainApologies(),
                DeliverySettings.defaults());
        states.delivery = delivery;
        ServiceFigures figures = new ServiceFigures(metrics);
        figures.of(opened, following);
        figures.of(delivery);
        figures.of(platforms);
        ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
        Map<String, SlackHttp> calls = platforms.start(new ReceivedQuestions(records), chat, waiting);
        HttpListener listener = HttpListener.start(
                service,
                calls,
                WebParts.pages(settings, desk, opened.documents(), following, permalinks),
                new Health(
                        opened,
                        following,
                        platforms::states,
                        metrics,
                        service.web().metricsFrom()));
        CopyService copies = CopyService.begin(service.data(), new OpenFiles(platforms, records));
        return new RunningService(records, delivery, platforms, following, listener, waiting, metrics, copies);
    }

    /**
     * What is open in the data folder. Matrix is copied first: what its copy has heard was handed to the records
     * before, and is in theirs.
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

    private static ChatRecords records(Service service) {
        try {
            return ChatRecords.open(service.data(), service.chat().keepQuestions(), InstantSource.system());
        } catch (RecordsException e) {
            throw new SetupException(String.valueOf(e.getMessage()), e);
        }
    }

    /** How it stands with what the service is connected to; the delivery is there a moment after who asks for it. */
    private static final class States {
        private final ChatPlatforms platforms;
        private final Parts.Following following;
        private volatile @Nullable Delivery delivery;

        States(ChatPlatforms platforms, Parts.Following following) {
            this.platforms = platforms;
            this.following = following;
        }

        /** A trouble's words may name documents: within a scope there are none. */
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
                Backlog backlog = started.backlog();
                lines.add(Messages.text("status.waiting", backlog.pending(), backlog.failed()));
                backlog.troubles()
                        .forEach(
                                (name, trouble) -> lines.add(Messages.text("status.trouble", name, trouble.message())));
            }
            return lines;
        }
    }

    Parts.Following following() {
        return following;
    }

    int port() {
        return listener.port();
    }

    /**
     * First nothing new comes in from Slack and the page, then what is being posted is finished, then the records are
     * closed. Matrix posts and hears through one connection: what it hears last is kept for the next start.
     */
    @Override
    public void close() {
        copies.close();
        listener.close();
        platforms.stopHearing();
        waiting.shutdown();
        delivery.close();
        platforms.close();
        following.close();
        records.close();
        metrics.close();
    }
}
