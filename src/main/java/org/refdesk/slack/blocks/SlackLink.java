package org.refdesk.slack.blocks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a document's address: Slack rejects a whole message for one address that it does not accept. */
final class SlackLink {
    /** In characters; Slack allows no more in a button. */
    private static final int LONGEST = 3_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SlackLink() {}

    /** Returns the address, or null if Slack would reject it. */
    static @Nullable String usable(@Nullable String address) {
        if (address == null || address.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(address).parseServerAuthority();
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null
                    ? address
                    : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
