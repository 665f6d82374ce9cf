package org.refdesk.web;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.refdesk.web.WebSettings.Access;

/** Decides who may ask and read, and who asks at all. */
final class Guard {
    private static final String FORWARDED = "X-Forwarded-For";

    private final WebSettings settings;
    private final Permalinks permalinks;
    private final RequestLimits limits;

    Guard(WebSettings settings, Permalinks permalinks) {
        this.settings = settings;
        this.permalinks = permalinks;
        this.limits = new RequestLimits(settings.perMinute());
    }

    /** Whether everything may be read by those who may read anything. */
    boolean isOpen() {
        return settings.access() != Access.LINKS;
    }

    /** @throws Refusal where this request may not ask, or made too many */
    void admit(Context context) {
        limit(context);
        if (!isOpen()) {
            throw new Refusal(
                    403,
                    "This desk answers in chat. Its documents open by the links below its answers, and only by these.");
        }
    }

    /**
     * Admits a request to one document.
     *
     * @throws Refusal where it may not read it, or made too many
     */
    void admit(Context context, @Nullable Permalink link) {
        limit(context);
        if (isOpen()) {
            return;
        }
        if (link == null || link.until() == null) {
            throw new Refusal(
                    403, "This document opens by a whole link from an answer of this desk, and this is none.");
        }
        if (!link.opensOn(permalinks.today())) {
            throw new Refusal(403, "This link has expired. Ask the desk again, and it gives a new one.");
        }
    }

    private void limit(Context context) {
        requireOwnName(context);
        limits.count(client(context));
    }

    /* A page that is open because only this machine reaches it must not be read by a web site whose name was made to
    mean this machine. */
    private void requireOwnName(Context context) {
        if (settings.access() == Access.OPEN && settings.isForThisMachine()) {
            String name = Hosts.name(context.header("Host"));
            boolean own = Hosts.isLoopback(name)
                    || (settings.publicUrl() != null
                            && name.equalsIgnoreCase(settings.publicUrl().getHost()));
            if (!own) {
                throw new Refusal(421, "This desk does not answer under that name.");
            }
        }
    }

    private String client(Context context) {
        InetAddress peer = Hosts.peer(context.req());
        boolean trusted = settings.proxies().contains(peer);
        if (settings.access() == Access.PROXY) {
            String user = trusted ? context.header(settings.userHeader()) : null;
            if (user == null || user.isBlank()) {
                throw new Refusal(403, "Please sign in first: this desk is read through the proxy in front of it.");
            }
            return "user " + user.strip().toLowerCase(Locale.ROOT);
        }
        return Hosts.network(trusted ? forwarded(context, peer) : peer);
    }

    /** The last address before those of our own proxies. */
    private InetAddress forwarded(Context context, InetAddress peer) {
        String header = context.header(FORWARDED);
        List<String> hops = header == null ? List.of() : Arrays.asList(header.split(",", -1));
        for (String hop : hops.reversed()) {
            InetAddress address = Hosts.literal(hop.strip());
            if (address == null) {
                return peer;
            }
            if (!settings.proxies().contains(address)) {
                return address;
            }
        }
        return peer;
    }
}
