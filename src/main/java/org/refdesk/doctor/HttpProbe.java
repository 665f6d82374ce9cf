package org.refdesk.doctor;

import java.net.http.HttpClient;
import java.time.Duration;

/** What checks call servers with: no redirect is followed, so that nobody else is called. */
final class HttpProbe {
    private HttpProbe() {}

    /** A client of HTTP/1.1 alone: servers of web sockets refuse to be asked whether they speak another version. */
    static HttpClient client(Duration patience) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(patience)
                .build();
    }
}
