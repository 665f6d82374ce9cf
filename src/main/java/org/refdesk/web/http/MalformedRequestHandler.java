package org.refdesk.web.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is said to a request that is none: too long, or not HTTP. It never came as far as a page. */
public final class MalformedRequestHandler extends ErrorHandler {
    private static final Map<Integer, String> SENTENCES = Map.of(
            413, "This request is too long.",
            414, "This address is too long.",
            431, "This request’s headers are too long.");

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR_500 && !hasPath(request)) {
            // Jetty takes such an address for a defect of its own.
            response.setStatus(HttpStatus.BAD_REQUEST_400);
        }
        String sentence = SENTENCES.getOrDefault(response.getStatus(), "This request cannot be read.");
        PlainTextResponse.send(response, sentence, callback);
        return true;
    }

    private static boolean hasPath(Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && path.startsWith("/");
    }
}
