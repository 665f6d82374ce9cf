package org.refdesk.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes users known to a Synapse, with the secret that allows it, and remembers which are. */
final class SynapseUsers {
    /** As {@code homeserver.yaml} has it. */
    private static final String SECRET = "sesame";

    private static final String PATH = "/_synapse/admin/v1/register";

    private final MatrixApi api;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    SynapseUsers(URI address) {
        this.api = new MatrixApi(address, "");
    }

    synchronized void register(String name, String password, boolean administrator)
            throws IOException, InterruptedException {
        if (known.contains(name)) {
            return;
        }
        String nonce = api.call("GET", PATH, Map.of()).path("nonce").asString();
        String signed = String.join("\0", nonce, name, password, administrator ? "admin" : "notadmin");
        Map<String, ?> user = Map.of(
                "nonce", nonce,
                "username", name,
                "password", password,
                "admin", administrator,
                "mac", signature(signed));
        api.call("POST", PATH, user);
        known.add(name);
    }

    private static String signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
