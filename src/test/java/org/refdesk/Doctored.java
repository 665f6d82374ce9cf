package org.refdesk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.refdesk.ServedProcess.Home;
import tools.jackson.databind.JsonNode;

/** What {@code refdesk doctor} says of a service's set-up. */
record Doctored(int code, String said, JsonNode json) {
    /**
     * Runs it.
     *
     * @param more in the environment, beside what the service finds there
     */
    static Doctored of(Home home, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(
                Map.of("REFDESK_WEB_PORT", "0", "REFDESK_DATA", home.data().toString(), "REFDESK_VECTORS", "off"));
        environment.putAll(home.environment());
        environment.putAll(more);
        Commands.Outcome outcome = new Commands(home.folder(), environment)
                .run(
                        "doctor",
                        "--json",
                        "--corpus",
                        home.folder().resolve("corpus").toString(),
                        "--index",
                        home.folder().resolve("index").toString());
        return new Doctored(outcome.code(), outcome.out() + outcome.err(), outcome.json());
    }

    static Doctored of(Home home) {
        return of(home, Map.of());
    }

    /** A port that is free now. */
    static String freePort() throws IOException {
        try (ServerSocket reserved = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(reserved.getLocalPort());
        }
    }

    /** Status and message of a check, such as {@code ok: off}. */
    String of(String check) {
        JsonNode found = found(check);
        return found.path("status").asString() + ": " + found.path("message").asString();
    }

    /** What a check advises; empty where it does not. */
    String advice(String check) {
        return found(check).path("advice").asString("");
    }

    private JsonNode found(String check) {
        return json.path("checks")
                .valueStream()
                .filter(one -> one.path("name").asString().equals(check))
                .findFirst()
                .orElseThrow();
    }
}
