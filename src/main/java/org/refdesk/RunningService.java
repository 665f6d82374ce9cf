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
import org.refdesk.chat.Links;
import org.refdesk.chat.Messages;
import org.refdesk.chat.PlainApologies;
import org.refdesk.chat.RecordsException;
import org.refdesk.config.Service;
import org.refdesk.config.Settings;
import org.refdesk.desk.Desk;
import org.refdesk.slack.SlackAdapter;
import org.refdesk.slack.SlackHttp;

/** The service: what chats ask comes in, is written down, answered, and posted. */
final class RunningService implements AutoCloseable {
    private final ChatRecords records;
    private final Delivery delivery;
    private final @Nullable SlackAdapter slack;
    private final HttpListener listener;
    private final ExecutorService waiting;

    private RunningService(
            ChatRecords records,
            Delivery delivery,
            @Nullable SlackAdapter slack,
            HttpListener listener,
            ExecutorService waiting) {
        this.records = records;
        this.delivery = delivery;
        this.slack = slack;
        this.listener = listener;
        this.waiting = waiting;
    }

    /** Starts all that the settings name. */
    static RunningService start(Settings settings, Desk desk) {
        Service service = settings.service();
        ChatRecords records = records(service);
        SlackAdapter slack = service.slack() == null
                ? null
                : SlackAdapter.of(SlackParts.settings(
                        service.slackApp(), service.slack(), service.chat().examples()));
        States states = new States(slack);
        Chat chat = new Chat(
                desk,
                ChatParts.settings(settings),
                Links.published(),
                new About(VersionCommand.version(), states::lines),
                InstantSource.system());
        Delivery delivery = Delivery.start(
                records,
                slack == null ? List.of() : List.of(slack.platform()),
                chat::reply,
                new PlainApologies(),
                DeliverySettings.defaults());
        states.delivery = delivery;
        ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
        Optional<SlackHttp> http = slack == null
                ? Optional.empty()
                : slack.start(new ReceivedQuestions(records), chat::share, chat::about, waiting);
        Map<String, SlackHttp> paths = service.slack() == null || http.isEmpty()
                ? Map.of()
                : Map.of(service.slackApp().path(), http.get());
        return new RunningService(records, delivery, slack, HttpListener.start(service, paths), waiting);
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
        private volatile @Nullable Delivery delivery;

        States(@Nullable SlackAdapter slack) {
            this.slack = slack;
        }

        List<String> lines() {
            List<String> lines = new ArrayList<>();
            if (slack != null) {
                lines.add(slack.state());
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

    int port() {
        return listener.port();
    }

    /** First nothing new comes in, then what is being posted is finished, then the records are closed. */
    @Override
    public void close() {
        listener.close();
        if (slack != null) {
            slack.close();
        }
        waiting.shutdown();
        delivery.close();
        records.close();
    }
}
