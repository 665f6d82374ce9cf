package org.refdesk.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that belong to Slack. Only these are called, whatever address a payload names.
 *
 * @param api address of Slack's Web API; its host is allowed too
 */
record SlackHosts(URI api) {
    /** For answers that only one person sees. */
    private static final Set<String> HOOKS = Set.of("hooks.slack.com", "hooks.slack-gov.com");

    /** For sockets: suffixes of host names. */
    private static final Set<String> DOMAINS = Set.of(".slack.com", ".slack-gov.com");

    /** In characters; Slack's have about a hundred. */
    private static final int LONGEST = 2_000;

    private static final int USUAL_PORT = 443;

    /** Returns a {@code response_url}, where an answer to a command goes; empty if it is not Slack's. */
    Optional<URI> reply(@Nullable String address) {
        return parsed(address)
                .filter(uri -> isOfApi(uri, "https", "http") || (isSafe(uri, "https") && HOOKS.contains(host(uri))));
    }

    /** Returns the address of a socket; empty if it is not Slack's. */
    Optional<URI> socket(@Nullable String address) {
        return parsed(address)
                .filter(uri -> isOfApi(uri, "wss", "ws")
                        || (isSafe(uri, "wss") && DOMAINS.stream().anyMatch(host(uri)::endsWith)));
    }

    /** An API without TLS is only for tests. */
    private boolean isOfApi(URI uri, String safe, String unsafe) {
        String scheme = "http".equals(api.getScheme()) ? unsafe : safe;
        return (safe.equals(uri.getScheme()) || scheme.equals(uri.getScheme()))
                && host(uri).equals(host(api));
    }

    private static boolean isSafe(URI uri, String scheme) {
        return scheme.equals(uri.getScheme()) && (uri.getPort() == -1 || uri.getPort() == USUAL_PORT);
    }

    private static String host(URI uri) {
        return uri.getHost() == null ? "" : uri.getHost();
    }

    private static Optional<URI> parsed(@Nullable String address) {
        try {
            return address == null || address.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new URI(address))
                            .filter(uri -> uri.getHost() != null && uri.getRawUserInfo() == null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
