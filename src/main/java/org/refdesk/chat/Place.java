package org.refdesk.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a message is sent.
 *
 * @param platform name that the platform's adapter gives itself, such as {@code slack}
 * @param workspace team or server, as the platform names it
 * @param channel channel, room or direct conversation, as the platform names it
 * @param thread the thread in it, as the platform names it, or null outside a thread
 * @param kind who sees it
 */
public record Place(
        String platform,
        String workspace,
        String channel,
        @Nullable String thread,
        Kind kind) {
    public Place {
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(workspace, "workspace");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(kind, "kind");
    }

    /** Who sees a message in a place. */
    public enum Kind {
        /** Everyone in a channel or room. */
        CHANNEL,
        /** One person and Refdesk. */
        DIRECT,
        /** One person in a channel, by a message that others do not see and that the platform does not keep. */
        EPHEMERAL
    }

    /**
     * Whether this is a direct conversation, also for a command typed in one. Slack's ids of direct conversations begin
     * with a D; no Matrix room id does.
     */
    public boolean isDirect() {
        return kind == Kind.DIRECT || channel.startsWith("D");
    }

    /** The same channel, in this thread. */
    public Place inThread(String other) {
        return new Place(platform, workspace, channel, other, kind);
    }
}
