package org.refdesk.config;

import java.net.IDN;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.refdesk.config.ServiceSettings.Web.Access;

/** Reads what the web page needs. */
final class WebReader {
    private static final int MOST_REQUESTS = 100_000_000;
    private static final int MOST_DAYS = 3_650;
    private static final int LONGEST_HOST = 253;
    private static final Pattern HOST = Pattern.compile("[a-z0-9_-]++(?:\\.[a-z0-9_-]++)*+");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final ConfigSources layers;
    private final ServiceReader reading;

    WebReader(ConfigSources layers, ServiceReader reading) {
        this.layers = layers;
        this.reading = reading;
    }

    /** @param serving whether the page will be served: only then it must be said who may read it */
    ServiceSettings.Web read(boolean serving) {
        ServiceSettings.Web web = new ServiceSettings.Web(
                layers.isSet(Key.WEB_PUBLIC_URL) ? new UriReader(layers).server(Key.WEB_PUBLIC_URL) : null,
                hosts(),
                access(serving),
                reading.number(Key.WEB_LINK_DAYS, 1, MOST_DAYS),
                proxies(),
                reading.text(
                        Key.WEB_USER_HEADER,
                        "the name of a header",
                        header -> HEADER.matcher(header).matches()),
                reading.number(Key.WEB_PER_MINUTE, 1, MOST_REQUESTS),
                networks());
        if (web.access() == Access.PROXY && web.proxies().isEmpty()) {
            layers.mistake(Key.WEB_PROXIES, "has no value; with web.access: proxy, name the proxies' addresses");
        }
        if (web.access() == Access.LINKS && web.publicUrl() == null) {
            layers.mistake(Key.WEB_PUBLIC_URL, "has no value; with web.access: links, links need an address");
        }
        return web;
    }

    private Access access(boolean serving) {
        if (layers.isSet(Key.WEB_ACCESS)) {
            return layers.value(Key.WEB_ACCESS, "open, links or proxy", Access.OPEN, WebReader::access);
        }
        String host = layers.entry(Key.WEB_HOST).value().strip();
        if (serving && ServiceReader.isHost(host) && !isLoopback(host)) {
            layers.mistake(
                    Key.WEB_ACCESS,
                    "has no value, and others can reach " + host + "; say who may read: open, links or proxy");
        }
        return Access.OPEN;
    }

    private static Optional<Access> access(String text) {
        for (Access access : Access.values()) {
            if (access.name().equals(text.toUpperCase(Locale.ROOT))) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }

    private List<String> hosts() {
        List<String> hosts = new ArrayList<>();
        for (String written : reading.list(Key.WEB_HOSTS)) {
            host(written)
                    .ifPresentOrElse(
                            hosts::add,
                            () -> layers.mistake(
                                    Key.WEB_HOSTS,
                                    "\"" + written + "\" is not allowed; it must be names such as refdesk or"
                                            + " desk.example.org, without http:// and without a port, with commas"
                                            + " between"));
        }
        return hosts;
    }

    /** A name as browsers send it. */
    private static Optional<String> host(String written) {
        try {
            String name = IDN.toASCII(written).toLowerCase(Locale.ROOT);
            String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            return bare.length() <= LONGEST_HOST && HOST.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<InetAddress> proxies() {
        List<InetAddress> proxies = new ArrayList<>();
        for (String written : reading.list(Key.WEB_PROXIES)) {
            InetAddress address = address(written);
            if (address == null) {
                layers.mistake(
                        Key.WEB_PROXIES,
                        "\"" + written + "\" is not allowed; it must be addresses such as 127.0.0.1, with commas"
                                + " between");
            } else {
                proxies.add(address);
            }
        }
        return proxies;
    }

    private List<String> networks() {
        List<String> networks = new ArrayList<>();
        for (String written : reading.list(Key.WEB_METRICS_FROM)) {
            if (isNetwork(written)) {
                networks.add(written);
            } else {
                layers.mistake(
                        Key.WEB_METRICS_FROM,
                        "\"" + written + "\" is not allowed; it must be addresses such as 10.0.0.7, or networks such as"
                                + " 10.0.0.0/8, with commas between");
            }
        }
        return networks;
    }

    private static boolean isNetwork(String written) {
        int slash = written.indexOf('/');
        InetAddress address = address(slash < 0 ? written : written.substring(0, slash));
        return address != null
                && (slash < 0
                        || SettingsReader.wholeNumber(
                                        written.substring(slash + 1), 0, Byte.SIZE * address.getAddress().length)
                                .isPresent());
    }

    private static boolean isLoopback(String host) {
        InetAddress address = address(host);
        return address != null ? address.isLoopbackAddress() : host.equalsIgnoreCase("localhost");
    }

    private static @Nullable InetAddress address(String literal) {
        try {
            return InetAddress.ofLiteral(literal);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
