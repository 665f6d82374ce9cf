package org.refdesk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks a service as a program does, over connections that it keeps. */
final class HttpQuestions {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI address;

    /** @param address of the service */
    HttpQuestions(URI address) {
        this.address = address;
    }

    /** The answer as JSON. */
    String answer(String question) throws IOException, InterruptedException {
        return get("/api/ask?q=" + question.replace(" ", "%20")).body();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
