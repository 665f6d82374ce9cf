package org.refdesk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.About;
import org.refdesk.chat.Backlog;
import org.refdesk.chat.Chat;
import org.refdesk.chat.ChatRecords;
import org.refdesk.chat.Delivery;
import org.refdesk.chat.DeliverySettings;
import org.refdesk.chat.Messages;
import org.refdesk.chat.PlainApologies;
import org.refdesk.chat.Platform;
import org.refdesk.chat.RecordsException;
import org.refdesk.config.Service;
import org.refdesk.config.Settings;
import org.refdesk.matrix.MatrixAdapter;
import org.refdesk.slack.SlackAdapter;
import org.refdesk.slack.SlackHttp;
import org.refdesk.web.Permalinks;

/** The service: what chats ask comes in, is written down, answered, and posted. */
final class RunningService implements AutoCloseable {
    private final ChatRecords records;
    private final Delivery delivery;
    private final @Nullable SlackAdapter slack;
    private final @Nullable MatrixAdapter matrix;
    private final Parts.Following following;
    private final HttpListener listener;
    private final ExecutorService waiting;

    private RunningService(
            ChatRecords records,
            Delivery delivery,
            @Nullable SlackAdapter slack,
            @Nullable MatrixAdapter matrix,
            Parts.Following following,
            HttpListener listener,
            ExecutorService waiting) {
        this.records = records;
        this.delivery = delivery;
        this.slack = slack;
        this.matrix = matrix;
        this.following = following;
        this.listener = listener;
        this.waiting = waiting;
    }

    /** Starts all that the settings name. */
    static RunningService start(Settings settings, Parts.Opened opened) {
        Service service = settings.service();
        ChatRecords records = records(service);
        Permalinks permalinks = WebParts.permalinks(settings);
        SlackAdapter slack = service.slack() == null
                ? null
                : SlackAdapter.of(SlackParts.settings(
                        service.slackApp(), service.slack(), service.chat().examples()));
        MatrixAdapter matrix = service.matrix() == null ? null : MatrixParts.adapter(service.data(), service.matrix());
        States states = new States(slack, matrix);
        Chat chat = new Chat(
                opened.desk(),
                ChatParts.settings(settings),
                permalinks,
                new About(VersionCommand.version(), states::lines),
                InstantSource.system());
        Delivery delivery = Delivery.start(
                records, platforms(slack, matrix), chat::reply, new PlainApologies(), DeliverySettings.defaults());
        states.delivery = delivery;
        ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
        ReceivedQuestions reception = new ReceivedQuestions(records);
        Optional<SlackHttp> http =
                slack == null ? Optional.empty() : slack.start(reception, chat::share, chat::about, waiting);
        if (matrix != null) {
            matrix.start(reception);
        }
        Parts.Following following = opened.follow();
        Map<String, SlackHttp> paths = service.slack() == null || http.isEmpty()
                ? Map.of()
                : Map.of(service.slackApp().path(), http.get());
        HttpListener listener =
                HttpListener.start(service, paths, WebParts.pages(settings, opened, following, permalinks));
        return new RunningService(records, delivery, slack, matrix, following, listener, waiting);
    }

    private static List<Platform> platforms(@Nullable SlackAdapter slack, @Nullable MatrixAdapter matrix) {
        List<Platform> platforms = new ArrayList<>();
        if (slack != null) {
            platforms.add(slack.platform());
        }
        if (matrix != null) {
            platforms.add(matrix.platform());
        }
        return platforms;
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
        private final @Nullable SlackAdapter slack;
        private final @Nullable MatrixAdapter matrix;
        private volatile @Nullable Delivery delivery;

        States(@Nullable SlackAdapter slack, @Nullable MatrixAdapter matrix) {
            this.slack = slack;
            this.matrix = matrix;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (slack != null) {
                lines.add(slack.state());
            }
            if (matrix != null) {
                lines.add(matrix.state());
            }
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
        listener.close();
        if (slack != null) {
            slack.close();
        }
        waiting.shutdown();
        delivery.close();
        if (matrix != null) {
            matrix.close();
        }
        following.close();
        records.close();
    }
}
