package org.refdesk.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/** Reads addresses of the web. */
final class UriReader {
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LAST_PORT = 65_535;

    private final ConfigSources layers;

    UriReader(ConfigSources layers) {
        this.layers = layers;
    }

    /** An address, with or without a path. */
    URI any(Key key) {
        return read(key, "an address such as https://matrix.example.org");
    }

    /** An address to which the names of methods are added. */
    URI folder(Key key) {
        URI uri = read(key, "an address such as https://slack.com/api/");
        if (uri.getHost() != null && !uri.getPath().endsWith("/")) {
            layers.mistake(key, "\"" + uri + "\" must end with a slash");
        }
        return uri;
    }

    /** The address of a server, which everything that is served there lies directly below. */
    URI server(Key key) {
        URI uri = read(key, "an address such as https://desk.example.org/");
        boolean bare = Set.of("", "/").contains(String.valueOf(uri.getRawPath()))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        if (uri.getHost() != null && !bare) {
            layers.mistake(
                    key,
                    "\"" + uri + "\" is not allowed; it must end after the name or port, such as "
                            + uri.getScheme() + "://" + uri.getAuthority()
                            + "/: Refdesk serves from there, and not below a path");
        }
        return uri;
    }

    private URI read(Key key, String allowed) {
        URI none = URI.create("http:/");
        if (layers.entry(key).value().contains("@")) {
            // It is not repeated: a password may stand before the @.
            layers.mistake(key, "must be an address without a name or password in it");
            return none;
        }
        return layers.value(key, allowed, none, UriReader::parsed);
    }

    private static Optional<URI> parsed(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                            && uri.getScheme() != null
                            && SCHEMES.contains(uri.getScheme())
                            && uri.getPort() <= LAST_PORT
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
