package org.refdesk.backup;

import java.time.DateTimeException;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup says of itself; its first entry.
 *
 * @param version of the program that made it
 * @param made when
 */
public record BackupManifest(String version, Instant made) {
    static final String ENTRY = "backup.json";

    private static final JsonMapper JSON = new JsonMapper();

    byte[] bytes() {
        ObjectNode json = JSON.createObjectNode();
        json.put("version", version);
        json.put("made", made.toString());
        return JSON.writeValueAsBytes(json);
    }

    static BackupManifest of(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            return new BackupManifest(
                    json.required("version").asString(),
                    Instant.parse(json.required("made").asString()));
        } catch (JacksonException | DateTimeException e) {
            throw new BackupException("the backup says nothing of itself that this version can read", e);
        }
    }
}
