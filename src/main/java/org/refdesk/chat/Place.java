package org.refdesk.chat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something is said.
 *
 * @param platform such as {@code slack}; as the platform's adapter names itself
 * @param workspace team or server, as the platform names it
 * @param channel channel, room or direct conversation, as the platform names it
 * @param thread the thread in it, as the platform names it, or null outside of one
 * @param kind who hears it
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

    /** Who hears what is said in a place. */
    public enum Kind {
        /** All of a channel or room. */
        CHANNEL,
        /** One person and the desk. */
        DIRECT,
        /** One person in a channel, by a message that the others do not see and that the platform does not keep. */
        EPHEMERAL
    }

    /**
     * Whether it is no channel of many: also where a command is typed in a direct conversation. Slack's names of these
     * begin with a D; no room of Matrix's does.
     */
    public boolean isDirect() {
        return kind == Kind.DIRECT || channel.startsWith("D");
    }

    /** The same channel, in this thread. */
    public Place inThread(String other) {
        return new Place(platform, workspace, channel, other, kind);
    }
}
