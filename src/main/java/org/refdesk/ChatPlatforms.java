package org.refdesk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.Chat;
import org.refdesk.chat.Platform;
import org.refdesk.chat.PlatformState;
import org.refdesk.chat.PrivateFiles;
import org.refdesk.chat.Reception;
import org.refdesk.config.Service;
import org.refdesk.matrix.MatrixAdapter;
import org.refdesk.slack.SlackAdapter;
import org.refdesk.slack.SlackHttp;

/** The chat platforms that the configuration names. */
final class ChatPlatforms {
    private final @Nullable SlackAdapter slack;
    private final String slackPath;
    private final @Nullable MatrixAdapter matrix;

    private ChatPlatforms(@Nullable SlackAdapter slack, String slackPath, @Nullable MatrixAdapter matrix) {
        this.slack = slack;
        this.slackPath = slackPath;
        this.matrix = matrix;
    }

    /** Those that the configuration names; they can post already, and hear nothing until {@link #start}. */
    static ChatPlatforms of(Service service) {
        return new ChatPlatforms(
                service.slack() == null
                        ? null
                        : SlackAdapter.of(SlackParts.settings(service.slackApp(), service.slack(), service.chat())),
                service.slackApp().path(),
                service.matrix() == null ? null : MatrixParts.adapter(service.data(), service.matrix()));
    }

    /** Where answers are posted. */
    List<Platform> posting() {
        List<Platform> platforms = new ArrayList<>();
        if (slack != null) {
            platforms.add(slack.platform());
        }
        if (matrix != null) {
            platforms.add(matrix.platform());
        }
        return platforms;
    }

    /** How it stands with each. */
    List<PlatformState> states() {
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
    Map<String, SlackHttp> start(Reception reception, Chat chat, Executor waiting) {
        if (matrix != null) {
            matrix.start(reception);
        }
        return slack == null
                ? Map.of()
                : slack.start(reception, chat::share, chat::about, waiting)
                        .map(http -> Map.of(slackPath, http))
                        .orElse(Map.of());
    }

    /** Copies what they keep in the data folder into another. */
    void copyTo(Path other) throws IOException {
        if (matrix != null) {
            matrix.copyTo(PrivateFiles.folder(other.resolve(MatrixParts.FOLDER)));
        }
    }

    /** Nothing new comes in, from those that can post all the same. */
    void stopHearing() {
        if (slack != null) {
            slack.close();
        }
    }

    /** Nothing is posted any more. */
    void close() {
        if (matrix != null) {
            matrix.close();
        }
    }
}
