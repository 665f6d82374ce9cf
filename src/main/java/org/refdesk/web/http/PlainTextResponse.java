package org.refdesk.web.http;

import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** A sentence in place of a page, for requests that are turned away before any page sees them. */
final class PlainTextResponse {
    private PlainTextResponse() {}

    static void send(Response response, String sentence, Callback callback) {
        response.getHeaders()
                .put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8")
                .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .put("X-Content-Type-Options", "nosniff")
                .put("Cross-Origin-Resource-Policy", "same-origin")
                .put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, StandardCharsets.UTF_8.encode(sentence + "\n"), callback);
    }
}
