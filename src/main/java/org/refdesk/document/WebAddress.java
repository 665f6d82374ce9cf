package org.refdesk.document;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of pages on the web, as documents give them: only what every program reads in one way is one. */
public final class WebAddress {
    /** Length of the longest address, in characters, with those beyond ASCII percent-encoded: browsers take 2,000. */
    public static final int LONGEST = 2_000;

    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern AUTHORITY = Pattern.compile("([^:]*)(?::(\\d{0,5}))?");

    private WebAddress() {}

    /** What is wrong with an address, as a clause; empty where nothing is. */
    public static Optional<String> flaw(String address) {
        if (address.length() > LONGEST) {
            return Optional.of("an address has at most " + LONGEST + " characters");
        }
        String start = address.toLowerCase(Locale.ROOT);
        if (!start.startsWith("http://") && !start.startsWith("https://")) {
            return Optional.of("an address begins with http:// or https://");
        }
        if (address.codePoints().anyMatch(WebAddress::isUnseen)) {
            return Optional.of("an address has no characters that cannot be seen");
        }
        try {
            return flaw(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.of("it is no web address");
        }
    }

    private static Optional<String> flaw(URI address) {
        if (address.toASCIIString().length() > LONGEST) {
            return Optional.of("an address has at most " + LONGEST + " characters, percent-encoded");
        }
        @Nullable String authority = address.getRawAuthority();
        if (authority == null || authority.indexOf('@') >= 0) {
            return Optional.of(authority == null ? "it names no host" : "an address names no user");
        }
        if (address.getHost() == null) {
            return hasHostBeyondAscii(authority) ? Optional.empty() : Optional.of("it names no host");
        }
        return address.getPort() > HIGHEST_PORT ? Optional.of("there is no such port") : Optional.empty();
    }

    /** Java knows hosts of ASCII letters, digits and hyphens only; others are written, and found, all the same. */
    private static boolean hasHostBeyondAscii(String authority) {
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            return false;
        }
        String port = parts.group(2) == null ? "" : parts.group(2);
        try {
            String host = IDN.toASCII(parts.group(1).replace('_', 'x'), IDN.USE_STD3_ASCII_RULES);
            return new URI("http://" + host + "/").getHost() != null
                    && (port.isEmpty() || Integer.parseInt(port) <= HIGHEST_PORT);
        } catch (IllegalArgumentException | URISyntaxException e) {
            return false;
        }
    }

    private static boolean isUnseen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
