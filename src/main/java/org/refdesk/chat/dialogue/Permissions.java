package org.refdesk.chat.dialogue;

import java.util.Optional;
import java.util.Set;
import org.refdesk.chat.AskedQuestion;
import org.refdesk.chat.Place;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;

/**
 * Who may ask, and where. An empty set allows all.
 *
 * @param workspaces as the platform names them
 * @param channels as the platform names them; {@value #DIRECT} stands for all direct conversations
 * @param users as the platform names them
 */
public record Permissions(Set<String> workspaces, Set<String> channels, Set<String> users) {
    /** Stands for all direct messages in a set of channels. */
    public static final String DIRECT = "direct";

    /** Allows all users everywhere. */
    public static final Permissions ALL = new Permissions(Set.of(), Set.of(), Set.of());

    public Permissions {
        workspaces = Set.copyOf(workspaces);
        channels = Set.copyOf(channels);
        users = Set.copyOf(users);
    }

    /** The reply to a user who may not ask; empty if they may. */
    Optional<Reply> refusal(AskedQuestion asked) {
        Place place = asked.place();
        if (!allows(workspaces, workspace(asked))) {
            return Optional.of(Reply.of(MessageParts.paragraph("refused.workspace")));
        }
        if (!allows(users, asked.user())) {
            return Optional.of(Reply.of(MessageParts.paragraph("refused.user")));
        }
        boolean direct = place.kind() == Place.Kind.DIRECT;
        if (!allows(channels, place.channel()) && !(direct && channels.contains(DIRECT))) {
            return Optional.of(Reply.of(
                    direct ? MessageParts.paragraph("refused.direct") : MessageParts.paragraph("refused.channel")));
        }
        return Optional.empty();
    }

    /** The server in the user's id, as in Matrix; otherwise the workspace of the channel. */
    private static String workspace(AskedQuestion asked) {
        int colon = asked.user().indexOf(':');
        return colon < 0 ? asked.place().workspace() : asked.user().substring(colon + 1);
    }

    private static boolean allows(Set<String> allowed, String one) {
        return allowed.isEmpty() || allowed.contains(one);
    }
}
