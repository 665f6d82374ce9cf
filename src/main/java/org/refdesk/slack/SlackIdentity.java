package org.refdesk.slack;

import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Message;
import org.jspecify.annotations.Nullable;
import org.refdesk.chat.PlatformException;

/** Refdesk's own ids in Slack; known once Slack has been reached. Safe for use by several threads. */
final class SlackIdentity {
    private static final Self UNKNOWN = new Self("", "", "", "");

    private volatile Self self = UNKNOWN;

    /** Ids as Slack returns them; empty if it returns none. */
    private record Self(String user, String bot, String team, String enterprise) {}

    /** Our user id; empty until it is known. */
    String user() {
        return self.user();
    }

    /** The workspace that the app is installed in; empty until it is known. */
    String team() {
        return self.team();
    }

    boolean is(String other) {
        return !user().isEmpty() && user().equals(other);
    }

    /** Whether a workspace, or an organization of workspaces, is the one that the app is installed in. */
    boolean isHome(String workspace) {
        Self known = self;
        return !workspace.isEmpty() && (workspace.equals(known.team()) || workspace.equals(known.enterprise()));
    }

    /** Whether we posted a message: compares the bot id, which belongs to one app, or else the user id. */
    boolean posted(Message message) {
        Self known = self;
        return (known.bot().isEmpty() || message.getBotId() == null)
                ? is(orEmpty(message.getUser()))
                : known.bot().equals(message.getBotId());
    }

    void known(AuthTestResponse said) {
        self = new Self(
                orEmpty(said.getUserId()),
                orEmpty(said.getBotId()),
                orEmpty(said.getTeamId()),
                orEmpty(said.getEnterpriseId()));
    }

    /** Asks Slack for our ids, unless they are known. */
    void ask(SlackCalls calls) throws PlatformException {
        if (user().isEmpty()) {
            known(calls.call(client -> client.authTest(r -> r)));
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
