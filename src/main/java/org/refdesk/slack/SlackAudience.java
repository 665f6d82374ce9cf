package org.refdesk.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.refdesk.chat.reply.MessageParts;
import org.refdesk.chat.reply.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides who may use Refdesk in Slack; the rule is the same for everything that Slack sends. People of the app's own
 * workspace and of the configured workspaces may. Shared channels and people of any other workspace are served only if
 * the configuration allows it.
 *
 * <p>People who are not served are told so if they mention Refdesk or use its command, buttons or message shortcuts;
 * only they see it. Everything else that they do is ignored silently, except deletions, which are followed.
 */
final class SlackAudience implements Middleware {
    private static final Logger LOG = LoggerFactory.getLogger(SlackAudience.class);

    /** Channels whose kind is remembered, because buttons and commands do not say whether a channel is shared. */
    private static final int MOST_CHANNELS = 10_000;

    /** How long before a person is told again in the same channel. */
    private static final Duration TOLD = Duration.ofHours(1);

    private final SlackIdentity self;
    private final Set<String> workspaces;
    private final boolean sharedChannels;
    private final Refusals refusals;
    private final Cache<String, Boolean> shared =
            Caffeine.newBuilder().maximumSize(MOST_CHANNELS).build();
    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_CHANNELS)
            .expireAfterWrite(TOLD)
            .build();

    /** Tells one person something that nobody else sees. */
    interface Refusals {
        void tell(RequestOrigin origin, Reply reply);
    }

    /**
     * Sets who is served.
     *
     * @param workspaces whose people are served; empty for our own, or for all if {@code sharedChannels}
     * @param sharedChannels whether Refdesk answers in channels that other organizations can read
     */
    SlackAudience(SlackIdentity self, Set<String> workspaces, boolean sharedChannels, Refusals refusals) {
        this.self = self;
        this.workspaces = Set.copyOf(workspaces);
        this.sharedChannels = sharedChannels;
        this.refusals = refusals;
    }

    /** Also sets the team of a request to the workspace that the app is installed in. */
    @Override
    @SuppressWarnings("rawtypes") // As Bolt declares it.
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        Optional<RequestOrigin> known = RequestOrigin.of(request);
        if (known.isEmpty()) {
            return chain.next(request);
        }
        RequestOrigin origin = known.get();
        request.getContext().setTeamId(self.team().isEmpty() ? origin.receiver() : self.team());
        boolean isShared = isShared(origin);
        if (origin.takesBack() || (isServed(origin) && (sharedChannels || !isShared))) {
            return chain.next(request);
        }
        LOG.debug("Slack: somebody of another workspace, or in a shared channel, is not served");
        if (isToBeTold(origin)) {
            Reply.Paragraph refusal = isShared
                    ? MessageParts.paragraph("refused.shared_channel")
                    : MessageParts.paragraph("refused.stranger");
            refusals.tell(origin, Reply.of(refusal));
        }
        return request.getContext().ack();
    }

    private boolean isServed(RequestOrigin origin) {
        String workspace = origin.workspace();
        if (workspace == null) {
            return false;
        }
        boolean isHome = self.team().isEmpty() ? workspace.equals(origin.receiver()) : self.isHome(workspace);
        return isHome || workspaces.contains(workspace) || (sharedChannels && workspaces.isEmpty());
    }

    private boolean isShared(RequestOrigin origin) {
        String channel = origin.channel();
        if (channel == null) {
            return Boolean.TRUE.equals(origin.isShared());
        }
        if (origin.isShared() != null) {
            shared.put(channel, origin.isShared());
        }
        return Boolean.TRUE.equals(shared.getIfPresent(channel));
    }

    private boolean isToBeTold(RequestOrigin origin) {
        if (origin.replyTo() != null) {
            return true;
        }
        return origin.speaksToUs()
                && origin.user() != null
                && origin.channel() != null
                && told.asMap().putIfAbsent(origin.channel() + " " + origin.user(), true) == null;
    }
}
