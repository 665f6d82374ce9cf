package org.refdesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Names and addresses of machines. */
public final class Hosts {
    /** What one person's connection usually has of IPv6. */
    private static final int NETWORK_BYTES = 8;

    private Hosts() {}

    /** The machine that a request came from: the last one, where it came through a proxy. */
    public static InetAddress peer(HttpServletRequest request) {
        return InetAddress.ofLiteral(unbracketed(request.getRemoteAddr()));
    }

    static boolean isLoopback(String host) {
        InetAddress address = literal(unbracketed(host));
        return address != null ? address.isLoopbackAddress() : host.equalsIgnoreCase("localhost");
    }

    /** The name in a {@code Host} header, without the port; empty where there is none. */
    static String name(@Nullable String header) {
        if (header == null) {
            return "";
        }
        int end = header.startsWith("[") ? header.indexOf(']') + 1 : header.indexOf(':');
        return end > 0 ? header.substring(0, end) : header;
    }

    private static String unbracketed(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    /** An address as it is written; null where it is none. */
    static @Nullable InetAddress literal(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What stands for one client: of IPv6, the network. */
    static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
