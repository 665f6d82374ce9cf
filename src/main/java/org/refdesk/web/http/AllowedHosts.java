package org.refdesk.web.http;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that this server answers under: those of the configuration, {@code localhost}, and every address. A web
 * site can let a name of its own lead to our address (DNS rebinding) and so read what we answer; it can do so with no
 * other name.
 */
final class AllowedHosts {
    private static final String LOCALHOST = "localhost";

    private final Set<String> configured = new HashSet<>();
    private final @Nullable String publicAuthority;

    AllowedHosts(WebSettings settings) {
        URI url = settings.publicUrl();
        this.publicAuthority = url == null ? null : url.getAuthority().toLowerCase(Locale.ROOT);
        settings.hosts().forEach(this::add);
        if (url != null) {
            add(url.getHost());
        }
    }

    private void add(String host) {
        String name = bare(host);
        if (!isOfEachMachine(name)) {
            configured.add(name);
        }
    }

    /** Whether a {@code Host} header names this server, with or without a port. */
    boolean hold(String authority) {
        String host = HostNames.withoutPort(authority);
        if (host == null) {
            return false;
        }
        String name = bare(host);
        return isOfEachMachine(name) || configured.contains(name);
    }

    /** Whether an {@code Origin} header names a page of this server, which was asked as {@code host}. */
    boolean holdOrigin(String origin, String host) {
        int scheme = origin.indexOf("://");
        String authority =
                origin.substring(scheme < 0 ? 0 : scheme + "://".length()).toLowerCase(Locale.ROOT);
        if (scheme < 0 || authority.isEmpty()) {
            return false;
        }
        String name = HostNames.withoutPort(authority);
        return authority.equalsIgnoreCase(host)
                || authority.equals(publicAuthority)
                || (name != null && configured.contains(bare(name)));
    }

    /* Such a name leads elsewhere on each machine, and so to no web site's. */
    private static boolean isOfEachMachine(String name) {
        return name.equals(LOCALHOST) || HostNames.literal(name) != null;
    }

    private static String bare(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
