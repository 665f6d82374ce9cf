package org.refdesk.peers;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a client of Matrix knows of a user.
 *
 * @param hasIdentity whether there are keys that sign the own devices
 * @param devices whether each, by its name, is signed so
 */
public record Trust(boolean hasIdentity, Map<String, Boolean> devices) {
    public Trust {
        devices = Map.copyOf(devices);
    }

    static Trust of(JsonNode said) {
        Map<String, Boolean> devices = new HashMap<>();
        said.path("devices")
                .forEach(one -> devices.put(
                        one.path("id").asString(), one.path("signed").asBoolean()));
        return new Trust(said.path("identity").asBoolean(), devices);
    }
}
