package org.refdesk.web.link;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where documents stand on the page: {@code /d/} and the id; an id that a path cannot hold, or that servers and proxies
 * on the way read in different ways, is a parameter instead.
 */
public final class DocumentAddress {
    private static final String PARAMETER = "document";

    private DocumentAddress() {}

    /**
     * The address of a document.
     *
     * @param prefix such as {@code /d}
     */
    public static String of(String prefix, String id) {
        return isPlain(id)
                ? prefix + "/" + encoded(id).replace("%2F", "/")
                : prefix + "?" + PARAMETER + "=" + encoded(id);
    }

    /** Whether it is made of names between single slashes, which no server reads in another way. */
    private static boolean isPlain(String id) {
        for (String name : id.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return id.codePoints().noneMatch(DocumentAddress::isReadDifferently);
    }

    private static boolean isReadDifferently(int c) {
        return c == '%'
                || c == '\\'
                || c == ';'
                || Character.getType(c) == Character.CONTROL
                || Character.getType(c) == Character.SURROGATE;
    }

    /** The id that a request names; null where it names none. */
    public static @Nullable String id(Context context) {
        return context.pathParamMap().containsKey(PARAMETER)
                ? context.pathParam(PARAMETER)
                : context.queryParam(PARAMETER);
    }

    /** The route of ids in the path. */
    public static String route(String prefix) {
        return prefix + "/<" + PARAMETER + ">";
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
