package org.refdesk.slack;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Calls our request URL the way Slack does to verify it. */
public final class RequestUrlProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LONGEST = 10_000;

    private final URI address;
    private final SlackSignature signature;

    /**
     * Prepares a probe; the address is not called yet.
     *
     * @param signingSecret that Slack signs with
     */
    public RequestUrlProbe(URI address, String signingSecret) {
        this.address = address;
        this.signature = new SlackSignature(signingSecret, InstantSource.system());
    }

    /**
     * The response.
     *
     * @param status HTTP status
     * @param isRight whether it is what Slack expects
     */
    public record Answer(int status, boolean isRight) {}

    /**
     * Calls the address.
     *
     * @throws IOException if nothing answers there
     */
    public Answer call() throws IOException, InterruptedException {
        String challenge = UUID.randomUUID().toString();
        JsonObject event = new JsonObject();
        event.addProperty("type", "url_verification");
        event.addProperty("challenge", challenge);
        byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(InstantSource.system().instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Slack-Request-Timestamp", time)
                .header("X-Slack-Signature", signature.of(time, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .build()) {
            HttpResponse<InputStream> answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                String said = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
                return new Answer(answer.statusCode(), answer.statusCode() == 200 && said.contains(challenge));
            }
        }
    }
}
