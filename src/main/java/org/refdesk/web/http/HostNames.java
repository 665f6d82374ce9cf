package org.refdesk.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names and addresses of machines, as they are written in requests. */
public final class HostNames {
    /** What one person's connection usually has of IPv6. */
    private static final int NETWORK_BYTES = 8;

    /** The longest address with its zone; longer text is none. */
    private static final int LONGEST_LITERAL = 64;

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    private static final Pattern PORT = Pattern.compile("(?::\\d{0,5})?");

    private HostNames() {}

    /** The machine that a request came from: the last one, where it came through a proxy. */
    public static InetAddress peer(HttpServletRequest request) {
        return peer(request.getRemoteAddr());
    }

    /** A machine, by the address that the server's socket has of it. */
    static InetAddress peer(String written) {
        InetAddress address = literal(written);
        if (address == null) {
            throw new IllegalArgumentException("must be the address of a machine, got " + written);
        }
        return address;
    }

    /** The host of {@code host:port}, with the brackets of an IPv6 address; null where this is none. */
    static @Nullable String withoutPort(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        int host = end < 0 ? authority.length() : end;
        return host > 0 && PORT.matcher(authority.substring(host)).matches() ? authority.substring(0, host) : null;
    }

    /** An address as it is written, in brackets or not; of a zone, which only the writer knows, it is rid. */
    static @Nullable InetAddress literal(String written) {
        if (written.length() > LONGEST_LITERAL) {
            return null;
        }
        boolean bracketed = written.startsWith("[") && written.endsWith("]");
        String address = bracketed ? written.substring(1, written.length() - 1) : written;
        if (address.indexOf(':') < 0) {
            return !bracketed && IPV4.matcher(address).matches() ? read(address) : null;
        }
        int zone = address.indexOf('%');
        return read(zone < 0 ? address : address.substring(0, zone));
    }

    private static @Nullable InetAddress read(String address) {
        try {
            return InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What stands for one client: of IPv6, the network. */
    public static String network(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }
}
