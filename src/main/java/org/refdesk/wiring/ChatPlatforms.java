package org.refdesk.wiring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.refdesk.background.BackgroundLoops;
import org.refdesk.background.CloseStack;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.delivery.ChatPlatform;
import org.refdesk.chat.delivery.QuestionReceiver;
import org.refdesk.chat.dialogue.ChatBot;
import org.refdesk.config.ServiceSettings;
import org.refdesk.files.PrivateFiles;
import org.refdesk.matrix.MatrixAdapter;
import org.refdesk.slack.SlackAdapter;
import org.refdesk.slack.SlackHttp;

/** The chat platforms that the configuration names. */
public final class ChatPlatforms implements AutoCloseable {
    private final @Nullable SlackAdapter slack;
    private final String slackPath;
    private final @Nullable MatrixAdapter matrix;

    private ChatPlatforms(@Nullable SlackAdapter slack, String slackPath, @Nullable MatrixAdapter matrix) {
        this.slack = slack;
        this.slackPath = slackPath;
        this.matrix = matrix;
    }

    /** Those that the configuration names; they can post already, and hear nothing until {@link #start}. */
    public static ChatPlatforms of(ServiceSettings service, BackgroundLoops loops) {
        return new ChatPlatforms(
                service.slack() == null
                        ? null
                        : SlackAdapter.of(
                                SlackWiring.settings(service.slackApp(), service.slack(), service.chat()), loops),
                service.slackApp().path(),
                service.matrix() == null ? null : MatrixWiring.adapter(service.data(), service.matrix(), loops));
    }

    /** Where answers are posted. */
    public List<ChatPlatform> posting() {
        List<ChatPlatform> platforms = new ArrayList<>();
        if (slack != null) {
            platforms.add(slack.platform());
        }
        if (matrix != null) {
            platforms.add(matrix.platform());
        }
        return platforms;
    }

    /** How it stands with each. */
    public List<PlatformState> states() {
        List<PlatformState> states = new ArrayList<>();
        if (slack != null) {
            states.add(slack.state());
        }
        if (matrix != null) {
            states.add(matrix.state());
        }
        return states;
    }

    /** Begins to hear what people say; gives what a platform calls, by its path. */
    public Map<String, SlackHttp> start(QuestionReceiver questionReceiver, ChatBot chat, Executor waiting) {
        if (matrix != null) {
            matrix.start(questionReceiver);
        }
        return slack == null
                ? Map.of()
                : slack.start(questionReceiver, chat::share, chat::about, waiting)
                        .map(http -> Map.of(slackPath, http))
                        .orElse(Map.of());
    }

    /** Copies what they keep in the data folder into another. */
    public void copyTo(Path other) throws IOException {
        if (matrix != null) {
            matrix.copyTo(PrivateFiles.folder(other.resolve(MatrixWiring.FOLDER)));
        }
    }

    /** Nothing new comes in, from those that can post all the same. */
    public void stopHearing() {
        if (slack != null) {
            slack.close();
        }
    }

    /** Nothing is posted any more. */
    @Override
    public void close() {
        try (CloseStack all = new CloseStack()) {
            all.addClosing(this::stopHearing);
            if (matrix != null) {
                all.add(matrix);
            }
        }
    }
}
