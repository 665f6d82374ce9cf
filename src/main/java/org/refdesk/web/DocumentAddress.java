package org.refdesk.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where documents stand on the page: {@code /d/} and the id; an id that a path cannot hold, or that servers and proxies
 * on the way read in different ways, is a parameter instead.
 */
final class DocumentAddress {
    private static final String PARAMETER = "document";
    private static final Pattern PLAIN =
            Pattern.compile("(?:(?!\\.{1,2}(?:/|$))[^/%\\\\;\\p{Cc}\\p{Cs}]+(?:/(?=.)|$))+");

    private DocumentAddress() {}

    /** @param prefix such as {@code /d} */
    static String of(String prefix, String id) {
        return PLAIN.matcher(id).matches()
                ? prefix + "/" + encoded(id).replace("%2F", "/")
                : prefix + "?" + PARAMETER + "=" + encoded(id);
    }

    /** The id that a request names; null where it names none. */
    static @Nullable String id(Context context) {
        return context.pathParamMap().containsKey(PARAMETER)
                ? context.pathParam(PARAMETER)
                : context.queryParam(PARAMETER);
    }

    /** The route of ids in the path. */
    static String route(String prefix) {
        return prefix + "/<" + PARAMETER + ">";
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
