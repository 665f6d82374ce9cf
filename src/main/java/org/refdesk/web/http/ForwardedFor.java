package org.refdesk.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The client that our own reverse proxies tell of in {@code X-Forwarded-For}. Each proxy adds whom it was asked by at
 * the end, so that only what is right of the first address that is none of ours was written by ours.
 */
public final class ForwardedFor {
    private static final String HEADER = "X-Forwarded-For";

    private ForwardedFor() {}

    public static InetAddress client(HttpServletRequest request, Set<InetAddress> proxies) {
        return client(HostNames.peer(request), Collections.list(request.getHeaders(HEADER)), proxies);
    }

    /**
     * Who asks: the last address that is no proxy's. Where a proxy wrote no address, that proxy.
     *
     * @param lines the header's, in their order; several are one list
     */
    static InetAddress client(InetAddress peer, List<String> lines, Set<InetAddress> proxies) {
        InetAddress client = peer;
        for (String line : lines.reversed()) {
            int end = line.length();
            while (end >= 0) {
                if (!proxies.contains(client)) {
                    return client;
                }
                int comma = line.lastIndexOf(',', end - 1);
                InetAddress before = address(line.substring(comma + 1, end).strip());
                if (before == null) {
                    return client;
                }
                client = before;
                end = comma;
            }
        }
        return client;
    }

    private static @Nullable InetAddress address(String item) {
        InetAddress address = HostNames.literal(item);
        if (address != null) {
            return address;
        }
        String host = HostNames.withoutPort(item);
        return host == null ? null : HostNames.literal(host);
    }
}
