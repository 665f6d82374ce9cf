package org.refdesk.web.http;

import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.refdesk.text.Messages;

/** What is said to a request that is none: too long, or not HTTP. It never came as far as a page. */
public final class MalformedRequestHandler extends ErrorHandler {
    private static final Map<Integer, String> SENTENCES = Map.of(
            413, Messages.text("web.error.413"),
            414, Messages.text("web.error.414"),
            431, Messages.text("web.error.431"));

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (response.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR_500 && !hasPath(request)) {
            // Jetty takes such an address for a defect of its own.
            response.setStatus(HttpStatus.BAD_REQUEST_400);
        }
        String sentence = SENTENCES.getOrDefault(response.getStatus(), Messages.text("web.error.malformed"));
        PlainTextResponse.send(response, sentence, callback);
        return true;
    }

    private static boolean hasPath(Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && path.startsWith("/");
    }
}
