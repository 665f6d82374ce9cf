package org.refdesk.config;

import org.refdesk.config.ConfigurationReport.Secret;
import org.refdesk.config.ConfigurationReport.Value;
import org.refdesk.json.Json;

/** A configuration for other programs: one object, on one line. */
public final class ConfigurationJson {
    private ConfigurationJson() {}

    public static String of(ConfigurationReport report) {
        return Json.object(json -> {
            json.writeArrayPropertyStart("values");
            for (Value value : report.values()) {
                json.writeStartObject();
                json.writeStringProperty("key", value.key());
                json.writeStringProperty("value", value.value());
                json.writeStringProperty("from", value.where());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayPropertyStart("secrets");
            for (Secret secret : report.secrets()) {
                json.writeStartObject();
                json.writeStringProperty("key", secret.key());
                json.writeBooleanProperty("set", secret.where() != null);
                Json.text(json, "from", secret.where());
                Json.text(json, "problem", secret.problem());
                json.writeEndObject();
            }
            json.writeEndArray();
            Json.texts(json, "remarks", report.remarks());
            Json.texts(json, "mistakes", report.mistakes());
        });
    }
}
