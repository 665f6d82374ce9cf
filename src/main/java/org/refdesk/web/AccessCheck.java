package org.refdesk.web;

import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.desk.QuestionRules;
import org.refdesk.limit.MonotonicClock;
import org.refdesk.limit.RateLimiter;
import org.refdesk.web.http.ForwardedFor;
import org.refdesk.web.http.HostNames;
import org.refdesk.web.http.RefusedException;
import org.refdesk.web.http.WebSettings;
import org.refdesk.web.http.WebSettings.Access;
import org.refdesk.web.link.Permalink;
import org.refdesk.web.link.Permalinks;

/** Decides who may ask and read, and who asks at all. */
final class AccessCheck {
    /** Clients whose counts are held. */
    private static final int MOST_CLIENTS = 100_000;

    private final WebSettings settings;
    private final Permalinks permalinks;
    private final RateLimiter<String> limits;

    AccessCheck(WebSettings settings, Permalinks permalinks) {
        this.settings = settings;
        this.permalinks = permalinks;
        this.limits =
                new RateLimiter<>(settings.perMinute(), Duration.ofMinutes(1), MOST_CLIENTS, new MonotonicClock());
    }

    /** Whether everything may be read by those who may read anything. */
    boolean isOpen() {
        return settings.access() != Access.LINKS;
    }

    /** @throws RefusedException where this request may not ask, or made too many */
    void admit(Context context) {
        limit(context);
        if (!isOpen()) {
            throw new RefusedException(
                    403,
                    "This desk answers in chat. Its documents open by the links below its answers, and only by these.");
        }
    }

    /**
     * Admits a request to one document.
     *
     * @throws RefusedException where it may not read it, or made too many
     */
    void admit(Context context, @Nullable Permalink link) {
        limit(context);
        if (isOpen()) {
            return;
        }
        if (link == null || link.until() == null) {
            throw new RefusedException(
                    403, "This document opens by a whole link from an answer of this desk, and this is none.");
        }
        if (!link.opensOn(permalinks.today())) {
            throw new RefusedException(403, "This link has expired. Ask the desk again, and it gives a new one.");
        }
    }

    private void limit(Context context) {
        String question = context.queryParam("q");
        long wait = limits.use(client(context.req()), question == null ? 1 : QuestionRules.cost(question));
        if (wait > 0) {
            throw new RefusedException(
                    429,
                    "That was a lot at once. Please try again in " + wait + (wait == 1 ? " second." : " seconds."));
        }
    }

    private String client(HttpServletRequest request) {
        if (settings.access() == Access.PROXY) {
            return "user " + user(request).toLowerCase(Locale.ROOT);
        }
        return HostNames.network(ForwardedFor.client(request, settings.proxies()));
    }

    /** Whom a proxy of ours names. */
    private String user(HttpServletRequest request) {
        List<String> named = settings.proxies().contains(HostNames.peer(request))
                ? Collections.list(request.getHeaders(settings.userHeader()))
                : List.of();
        if (named.size() > 1) {
            throw new RefusedException(
                    403,
                    "The request names more than one user. The proxy in front of this desk must drop "
                            + settings.userHeader() + " from what comes in.");
        }
        if (named.isEmpty() || named.getFirst().isBlank()) {
            throw new RefusedException(
                    403, "Please sign in first: this desk is read through the proxy in front of it.");
        }
        return named.getFirst().strip();
    }
}
