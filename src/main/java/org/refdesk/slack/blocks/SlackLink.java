package org.refdesk.slack.blocks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The address of a document, if Slack takes it: it refuses a message whole for one that it does not. */
final class SlackLink {
    /** In characters; Slack allows no more in a button. */
    private static final int LONGEST = 3_000;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SlackLink() {}

    /** The same; null where Slack would refuse it. */
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
