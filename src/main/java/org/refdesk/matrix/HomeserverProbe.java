package org.refdesk.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.refdesk.chat.ConnectionErrors;
import org.refdesk.chat.PlatformException;
import org.refdesk.chat.PlatformException.Kind;
import org.refdesk.text.Messages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a homeserver what everybody may ask, without an account. */
public final class HomeserverProbe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /**
     * What it says of itself.
     *
     * @param address where it is
     * @param versions of the protocol that it speaks
     * @param takesPasswords whether one may log in with a password
     */
    public record Homeserver(URI address, List<String> versions, boolean takesPasswords) {
        public Homeserver {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Looks for it.
     *
     * @param named its address, or that of the server which says where it is
     * @throws PlatformException where there is none
     */
    public Homeserver find(URI named) throws PlatformException, InterruptedException {
        URI address = told(named);
        List<String> versions = texts(ask(address, "/_matrix/client/versions").path("versions"));
        if (versions.isEmpty()) {
            throw new PlatformException(Kind.LATER, Messages.text("matrix.trouble.no_homeserver", address), null, null);
        }
        boolean passwords = ask(address, "/_matrix/client/v3/login")
                .path("flows")
                .valueStream()
                .anyMatch(flow -> flow.path("type").asString("").equals("m.login.password"));
        return new Homeserver(address, versions, passwords);
    }

    /** Where a server says that its homeserver is; itself where it says nothing of it. */
    private URI told(URI named) throws InterruptedException {
        try {
            String base = ask(named, "/.well-known/matrix/client")
                    .at("/m.homeserver/base_url")
                    .asString("");
            return base.startsWith("http") ? URI.create(base) : named;
        } catch (PlatformException | IllegalArgumentException e) {
            return named;
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private JsonNode ask(URI address, String path) throws PlatformException, InterruptedException {
        String base = address.toString();
        URI whole = URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
        try {
            HttpResponse<InputStream> answer = http.send(
                    HttpRequest.newBuilder(whole).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new PlatformException(
                            Kind.LATER,
                            Messages.text("matrix.trouble.status", String.valueOf(answer.statusCode())),
                            null,
                            null);
                }
                return JSON.readTree(in.readNBytes(LONGEST));
            }
        } catch (IOException e) {
            throw new PlatformException(
                    Kind.LATER, Messages.text("matrix.trouble.unreachable", ConnectionErrors.why(e)), null, e);
        } catch (JacksonException e) {
            throw new PlatformException(Kind.LATER, Messages.text("matrix.trouble.no_homeserver", address), null, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
