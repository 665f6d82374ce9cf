package org.refdesk.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The methods of a homeserver, called as they are: without a client, without encryption.
 *
 * @param token whose bearer calls; empty where that need not be known
 */
public record MatrixApi(URI homeserver, String token) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** As one who logs in; each time it is a new device. */
    static MatrixApi logIn(URI homeserver, String name, String password) throws IOException, InterruptedException {
        Map<String, ?> wanted = Map.of(
                "type",
                "m.login.password",
                "identifier",
                Map.of("type", "m.id.user", "user", name),
                "password",
                password);
        JsonNode said = new MatrixApi(homeserver, "").call("POST", "/_matrix/client/v3/login", wanted);
        return new MatrixApi(homeserver, said.path("access_token").asString());
    }

    /** What it answers, whatever that is. */
    public HttpResponse<String> ask(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(homeserver.resolve(path))
                .method(
                        method,
                        method.equals("GET")
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    /** Whether it is there. */
    boolean answers() throws InterruptedException, IOException {
        try {
            return ask("GET", "/_matrix/client/versions", Map.of()).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    /** What it answers; that it refuses is a failure. */
    public JsonNode call(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(method, path, body);
        assertThat(answer.statusCode())
                .as("%s %s: %s", method, path, answer.body())
                .isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** Sends an event as it is; its id. */
    public String send(String room, String type, Map<String, ?> content) throws IOException, InterruptedException {
        String path = "/_matrix/client/v3/rooms/" + room + "/send/" + type + "/" + UUID.randomUUID();
        return call("PUT", path, content).path("event_id").asString();
    }

    /** Sets the state of a room. */
    public void state(String room, String type, String key, Map<String, ?> content)
            throws IOException, InterruptedException {
        call("PUT", "/_matrix/client/v3/rooms/" + room + "/state/" + type + "/" + key, content);
    }

    /** Whose token it is. */
    public String user() throws IOException, InterruptedException {
        return call("GET", "/_matrix/client/v3/account/whoami", Map.of())
                .path("user_id")
                .asString();
    }

    /** Takes a device from somebody else, whose token is then worth nothing; only an administrator may. */
    public void revoke(String user, String device) throws IOException, InterruptedException {
        call("DELETE", "/_synapse/admin/v2/users/" + user + "/devices/" + device, Map.of());
    }
}
