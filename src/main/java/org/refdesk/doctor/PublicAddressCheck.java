package org.refdesk.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.refdesk.chat.ConnectionErrors;
import org.refdesk.config.Settings;

/** Whether something answers at the address under which people reach the page. */
record PublicAddressCheck(Settings settings) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int MISDIRECTED = 421;
    private static final int FIRST_FAILURE = 500;

    @Override
    public String name() {
        return "public address";
    }

    @Override
    public Set<String> needs() {
        return Set.of("web.public_url");
    }

    @Override
    public CheckResult look() throws InterruptedException {
        URI address = settings.service().web().publicUrl();
        if (address == null) {
            return CheckResult.ok("none; answers in chats do not link to the page");
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (HttpClient http = HttpProbe.client(PATIENCE)) {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status == MISDIRECTED) {
                return CheckResult.wrong(
                        address + " answers with HTTP status 421: it does not know its own name",
                        "The proxy there passes on another name: add that name to web.hosts, or let the proxy pass on"
                                + " the header Host as it came.");
            }
            return status < FIRST_FAILURE
                    ? CheckResult.ok(address + " answers")
                    : CheckResult.look(
                            address + " answers with HTTP status " + status,
                            "The proxy there does not reach the service: start it (refdesk serve), and let the proxy"
                                    + " pass requests on to web.host and web.port.");
        } catch (IOException e) {
            return CheckResult.look(
                    address + " cannot be reached from here: " + ConnectionErrors.why(e),
                    "Start the service (refdesk serve) and the proxy in front of it; or correct web.public_url, if"
                            + " people cannot reach it either.");
        }
    }
}
