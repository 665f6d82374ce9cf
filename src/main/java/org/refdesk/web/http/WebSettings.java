package org.refdesk.web.http;

import java.net.InetAddress;
import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What holds for the page.
 *
 * @param access who may read
 * @param publicUrl under which people reach the page; null where nobody said
 * @param hosts other names of hosts that the server answers under
 * @param linkLife how long a link opens its document, where access is by links
 * @param proxies whose headers are believed
 * @param userHeader in which a proxy says who reads
 * @param perMinute requests that one address, or one person whom a proxy names, may make in a minute
 * @param citations of an answer that are shown at once
 * @param examples questions to begin with
 */
public record WebSettings(
        Access access,
        @Nullable URI publicUrl,
        Set<String> hosts,
        Period linkLife,
        Set<InetAddress> proxies,
        String userHeader,
        int perMinute,
        int citations,
        List<String> examples) {
    public WebSettings {
        hosts = Set.copyOf(hosts);
        proxies = Set.copyOf(proxies);
        examples = List.copyOf(examples);
        if (perMinute < 1 || citations < 1) {
            throw new IllegalArgumentException(
                    "perMinute and citations must be >= 1, got " + perMinute + " and " + citations);
        }
    }

    /** Who may read. */
    public enum Access {
        /** Whoever reaches the page. */
        OPEN,
        /** Who has a link that the desk made, and only what it was made for. */
        LINKS,
        /** Whom a reverse proxy names. */
        PROXY
    }
}
